import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { io, type Socket } from 'socket.io-client';
import { type ClientToServer, LIVE_PATH, type ServerToClient } from '#contracts';
import { keys } from '../api/queries.js';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

export interface Link {
  status: 'connecting' | 'connected' | 'lost';
  /** When the connection broke off, in milliseconds; null while it holds. */
  lostAtMs: number | null;
  /** How often it came back. */
  resumptions: number;
}

interface Live {
  socket: LiveSocket;
  link: Link;
}

const LiveContext = createContext<Live | null>(null);
const RETRY_MS = 1_000;
const NEW_LINK: Link = { status: 'connecting', lostAtMs: null, resumptions: 0 };

/** The one live connection of the browser; it reconnects by itself and tells how it stands. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [link, setLink] = useState<Link>(NEW_LINK);
  const [socket] = useState<LiveSocket>(() =>
    io({ path: LIVE_PATH, autoConnect: false, reconnectionDelay: 500, reconnectionDelayMax: 5_000 }),
  );

  useEffect(() => {
    const lost = () => setLink((old) => ({ ...old, status: 'lost', lostAtMs: old.lostAtMs ?? Date.now() }));
    socket.on('connect', () =>
      setLink((old) => ({
        status: 'connected',
        lostAtMs: null,
        resumptions: old.resumptions + (old.lostAtMs === null ? 0 : 1),
      })),
    );
    let again: ReturnType<typeof setTimeout> | undefined;
    socket.on('disconnect', (reason) => {
      lost();
      // The library reconnects by itself unless it was the server that hung up.
      if (reason === 'io server disconnect') again = setTimeout(() => socket.connect(), RETRY_MS);
    });
    socket.on('connect_error', () => {
      lost();
      // A refused connection may mean that the login ended: asking who I am settles it.
      void client.invalidateQueries({ queryKey: keys.me });
    });
    socket.connect();
    return () => {
      clearTimeout(again);
      socket.removeAllListeners();
      socket.disconnect();
    };
  }, [socket, client]);

  const live = useMemo(() => ({ socket, link }), [socket, link]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it');
  return live;
}
