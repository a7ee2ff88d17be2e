import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLive } from '../live/live-context.js';
import { clockOf } from '../time/duration.js';
import { useNow } from '../time/use-now.js';
import classes from './connection-banner.module.css';

/** A short break heals by itself; nobody needs to read about it. */
const GRACE_MS = 1_500;
const GOOD_NEWS_MS = 4_000;

/** Tells that the live connection is down, since when, and afterwards that nothing was missed. */
export function ConnectionBanner() {
  const { socket, link } = useLive();
  const lost = link.status === 'lost' && link.lostAtMs !== null;
  const now = useNow(500, lost);
  const [lastSeenDown, setLastSeenDown] = useState(false);
  const [resumed, setResumed] = useState(false);
  const downMs = lost ? now - (link.lostAtMs ?? now) : 0;
  const visible = downMs > GRACE_MS;

  useEffect(() => {
    if (visible) setLastSeenDown(true);
    if (link.status !== 'connected' || !lastSeenDown) return;
    setLastSeenDown(false);
    setResumed(true);
  }, [visible, link.status, lastSeenDown]);

  useEffect(() => {
    if (!resumed) return;
    const timer = setTimeout(() => setResumed(false), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [resumed]);

  return (
    <div role="status" className={classes.region}>
      {visible && (
        <div className={`${classes.banner} tone-warn`}>
          <IconPlugConnectedX size={16} aria-hidden />
          <span>
            <strong>Connection lost</strong> for {clockOf(downMs)}. What you see may be out of date; the
            practice goes on. Trying again…
          </span>
          <Button variant="default" onClick={() => socket.disconnect().connect()}>
            Try now
          </Button>
        </div>
      )}
      {!visible && resumed && (
        <div className={`${classes.banner} tone-well`}>
          <IconPlugConnected size={16} aria-hidden />
          <span>
            <strong>Connected again.</strong> What happened in between is in the feed.
          </span>
        </div>
      )}
    </div>
  );
}
