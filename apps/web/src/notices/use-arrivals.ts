import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { InboxNotice } from '#contracts';
import { noticeKeys } from '../api/notices.js';
import { useLive } from '../live/live-context.js';
import { arrivals } from './arrivals.js';
import { useDesktopNotices } from './use-desktop-notices.js';

/** Fetches notices when the server says that there are some, and has the browser show those that are new. */
export function useArrivals(notices: InboxNotice[] | undefined): void {
  const { socket, link } = useLive();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { standing } = useDesktopNotices();
  const known = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    const fetch = () => void client.invalidateQueries({ queryKey: noticeKeys.inbox });
    socket.on('notices.new', fetch);
    return () => void socket.off('notices.new', fetch);
  }, [socket, client]);

  // What was told while the connection was away was told to nobody here.
  useEffect(() => {
    if (link.resumptions > 0) void client.invalidateQueries({ queryKey: noticeKeys.inbox });
  }, [link.resumptions, client]);

  useEffect(() => {
    if (!notices) return;
    const fresh = arrivals(known.current, notices);
    known.current = new Set(notices.map(({ id }) => id));
    if (standing !== 'on') return;
    for (const { id, subject, lines, path } of fresh) {
      // The same tag in several tabs is shown once.
      const shown = new Notification(subject, { body: lines.join('\n'), tag: id });
      shown.onclick = () => {
        window.focus();
        navigate(path);
      };
    }
  }, [notices, standing, navigate]);
}
