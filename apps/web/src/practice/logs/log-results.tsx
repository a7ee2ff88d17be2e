import { Button, CopyButton } from '@mantine/core';
import { IconCopy, IconListSearch, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { LogEntry } from '#contracts';
import { Failure, Nothing, Waiting } from '../../shell/states.js';
import { StatusMark } from '../../shell/status-mark.js';
import { LogLines } from './log-lines.js';
import { asText } from './log-search.js';
import classes from './logs.module.css';
import type { FoundLines } from './use-log-search.js';
import { type LogTail, TAIL_LINES } from './use-log-tail.js';

interface LogResultsProps {
  found: FoundLines;
  /** null: the search is shown. */
  tail: LogTail | null;
  onLive: (live: boolean) => void;
  /** Connects a tail again that has ended. */
  onAgain: () => void;
}

/** What was found, or what is being written. */
export function LogResults({ found, tail, onLive, onAgain }: LogResultsProps) {
  const [held, setHeld] = useState<readonly LogEntry[] | null>(null);
  const entries = tail ? (held ?? tail.entries) : (found.entries ?? []);
  const leave = (live: boolean): void => {
    setHeld(null);
    onLive(live);
  };
  return (
    <>
      <div className={classes.status} role="toolbar" aria-label="Lines">
        <span role="status" className={classes.count}>
          {tail ? <TailStatus tail={tail} held={held} /> : <FoundStatus found={found} />}
        </span>
        {tail && tail.status !== 'ended' && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={held ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
            onClick={() => setHeld(held ? null : tail.entries)}
          >
            {held ? 'Go on' : 'Pause'}
          </Button>
        )}
        {tail?.status === 'ended' && (
          <Button size="compact-xs" variant="default" onClick={onAgain}>
            Follow again
          </Button>
        )}
        <Button
          size="compact-xs"
          variant={tail ? 'light' : 'default'}
          aria-pressed={tail !== null}
          onClick={() => leave(tail === null)}
        >
          Live tail
        </Button>
        <CopyButton value={asText(entries)}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconCopy size={14} />}
              disabled={entries.length === 0}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </div>
      {tail ? <TailBody tail={tail} entries={entries} onAgain={onAgain} /> : <FoundBody found={found} />}
    </>
  );
}

function FoundStatus({ found }: { found: FoundLines }) {
  if (!found.entries) return found.error ? 'Not found out' : 'Searching…';
  return `${found.entries.length}${found.older ? ' newest' : ''} ${found.entries.length === 1 ? 'line' : 'lines'}`;
}

function TailStatus({ tail, held }: { tail: LogTail; held: readonly LogEntry[] | null }) {
  if (tail.status === 'opening') return 'Connecting…';
  if (tail.status === 'ended') return <StatusMark tone="warn">The tail has ended</StatusMark>;
  if (!held) return <StatusMark tone="accent">Live, {tail.entries.length} lines</StatusMark>;
  // Keys are the entries themselves: what was there when it was held is still the same object.
  const [newest] = held;
  const news = newest ? tail.entries.indexOf(newest) : tail.entries.length;
  return <StatusMark tone="idle">Paused, {news < 0 ? `more than ${TAIL_LINES}` : news} new</StatusMark>;
}

function FoundBody({ found }: { found: FoundLines }) {
  if (!found.entries)
    return found.error ? (
      <Failure title="The logs cannot be searched" error={found.error} onRetry={found.retry} />
    ) : (
      <Waiting lines={5} label="Searching the logs" />
    );
  if (found.entries.length === 0)
    return (
      <Nothing icon={<IconListSearch size={28} stroke={1.5} />} title="No such line">
        Nothing of this kind was written in this time. Look further back, or for less.
      </Nothing>
    );
  return (
    <LogLines
      entries={found.entries}
      foot={
        found.older ? (
          <Button
            className={classes.older as string}
            variant="default"
            loading={found.fetchingOlder}
            onClick={found.older}
          >
            Load older lines
          </Button>
        ) : (
          <p className={classes.end}>No older lines in this time.</p>
        )
      }
    />
  );
}

interface TailBodyProps {
  tail: LogTail;
  entries: readonly LogEntry[];
  onAgain: () => void;
}

function TailBody({ tail, entries, onAgain }: TailBodyProps) {
  if (entries.length > 0) return <LogLines entries={entries} />;
  if (tail.error) return <Failure title="The logs cannot be followed" error={tail.error} onRetry={onAgain} />;
  return (
    <Nothing icon={<IconListSearch size={28} stroke={1.5} />} title="Nothing yet">
      Lines appear here as they are written.
    </Nothing>
  );
}
