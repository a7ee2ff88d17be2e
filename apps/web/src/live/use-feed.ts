import { useEffect, useReducer, useRef } from 'react';
import type { FeedEvent } from '#contracts';
import { emptyFeed, type FeedState, reduceFeed } from './feed-state.js';
import { useLive } from './live-context.js';

/**
 * The feed of one practice, kept up to date over the live connection. After a reconnect it asks for
 * what it missed. When `revealed` turns true (the practice is over) it asks for everything again,
 * because events that were sealed have lower numbers than those already here.
 */
export function useFeed(practiceId: string, revealed: boolean): FeedState {
  const { socket, link } = useLive();
  const [state, dispatch] = useReducer(reduceFeed, emptyFeed);
  const cursor = useRef(0);
  cursor.current = state.cursor;

  useEffect(() => {
    const onEvents = (events: FeedEvent[]) => {
      const mine = events.filter((event) => event.practiceId === practiceId);
      dispatch({ kind: 'received', events: mine, atMs: Date.now() });
    };
    socket.on('feed.events', onEvents);
    return () => {
      socket.off('feed.events', onEvents);
      socket.emit('feed.unsubscribe', { practiceId });
      dispatch({ kind: 'emptied' });
    };
  }, [socket, practiceId]);

  useEffect(() => {
    if (link.status !== 'connected') return;
    const afterSeq = revealed ? 0 : cursor.current;
    socket.emit('feed.subscribe', { practiceId, afterSeq }, (ack) => {
      if (ack.ok) dispatch({ kind: 'subscribed', lastSeq: ack.value.lastSeq });
    });
  }, [socket, practiceId, link.status, revealed]);

  return state;
}
