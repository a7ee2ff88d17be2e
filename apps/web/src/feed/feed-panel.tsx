import { ActionIcon, Button, Chip, Tooltip } from '@mantine/core';
import { IconSortAscending, IconSortDescending, IconTimeline } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { FeedState } from '../live/feed-state.js';
import { Nothing, Waiting } from '../shell/states.js';
import { type EventKind, KIND_WORDS, kindOf } from './event-kind.js';
import classes from './feed.module.css';
import { FeedGroupView } from './feed-group.js';
import { groupFeed, groupKey } from './feed-groups.js';
import { useSettledAt } from './use-fresh.js';

/** So many events are drawn at once; older ones on demand. */
const PAGE = 200;
const KINDS = Object.keys(KIND_WORDS) as EventKind[];

interface FeedPanelProps {
  feed: FeedState;
  /** Instant that offsets count from. */
  originAt: string;
}

/** Everything that happened, newest first while it runs, with filters by kind. */
export function FeedPanel({ feed, originAt }: FeedPanelProps) {
  const [kinds, setKinds] = useState<string[]>([]);
  const [newestFirst, setNewestFirst] = useState(true);
  const [shown, setShown] = useState(PAGE);
  const settledAtMs = useSettledAt(feed.entries);
  const present = useMemo(() => new Set(feed.entries.map((e) => kindOf(e.event.type))), [feed.entries]);
  const fitting = useMemo(
    () => feed.entries.filter((e) => kinds.length === 0 || kinds.includes(kindOf(e.event.type))),
    [feed.entries, kinds],
  );
  const groups = useMemo(() => {
    const inOrder = groupFeed(newestFirst ? fitting.slice(-shown) : fitting.slice(0, shown));
    return newestFirst ? inOrder.reverse() : inOrder;
  }, [fitting, newestFirst, shown]);

  return (
    <section className={`panel ${classes.panel}`} aria-label="Feed">
      <header className={classes.head}>
        <h2>Feed</h2>
        <span className="quiet">{feed.entries.length}</span>
        <span className={classes.spring} />
        <Tooltip label={newestFirst ? 'Newest first' : 'Oldest first'}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={newestFirst ? 'Newest first: turn round' : 'Oldest first: turn round'}
            onClick={() => setNewestFirst(!newestFirst)}
          >
            {newestFirst ? <IconSortDescending size={16} /> : <IconSortAscending size={16} />}
          </ActionIcon>
        </Tooltip>
      </header>
      <Chip.Group multiple value={kinds} onChange={setKinds}>
        <fieldset className={classes.filters} aria-label="Show only">
          {KINDS.filter((kind) => present.has(kind)).map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline" radius="sm">
              {KIND_WORDS[kind]}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
      {groups.length === 0 ? (
        <EmptyFeed waiting={feed.backlogUpTo === null} />
      ) : (
        <div className={classes.scroll}>
          <ol className={classes.list} aria-live="off">
            {groups.map((group) => (
              <FeedGroupView
                key={groupKey(group)}
                group={group}
                originMs={Date.parse(originAt)}
                settledAtMs={settledAtMs}
              />
            ))}
          </ol>
          {fitting.length > shown && (
            <Button variant="subtle" fullWidth onClick={() => setShown(shown + PAGE)}>
              Show {Math.min(PAGE, fitting.length - shown)} more of {fitting.length}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function EmptyFeed({ waiting }: { waiting: boolean }) {
  if (waiting) return <Waiting lines={6} label="Loading the feed" />;
  return (
    <Nothing icon={<IconTimeline size={28} stroke={1.5} />} title="Nothing happened yet">
      Alerts, pages, commands, messages and hints appear here as they happen.
    </Nothing>
  );
}
