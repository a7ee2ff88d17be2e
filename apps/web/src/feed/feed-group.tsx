import {
  IconBell,
  IconFlag,
  IconFlame,
  IconMessage,
  IconTerminal2,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { FeedEntry } from '../live/feed-state.js';
import { StatusShape } from '../shell/status-mark.js';
import { offsetOf, spanOf } from '../time/duration.js';
import { timeOfDay } from '../time/instant.js';
import { type EventKind, KIND_WORDS, kindOf } from './event-kind.js';
import { exitWords, wordsOf } from './event-words.js';
import classes from './feed.module.css';
import type { CommandEntry, FeedGroup } from './feed-groups.js';
import { isFresh } from './use-fresh.js';

const KIND_ICONS: Record<EventKind, TablerIcon> = {
  users: IconUsers,
  alerts: IconBell,
  commands: IconTerminal2,
  talk: IconMessage,
  faults: IconFlame,
  practice: IconFlag,
};

interface GroupProps {
  group: FeedGroup;
  originMs: number;
  /** Arrivals up to here are no news any more. */
  settledAtMs: number;
}

interface RowProps<E extends FeedEntry> {
  entry: E;
  originMs: number;
  fresh: boolean;
}

/** One event, or the commands that one person typed on one host. */
export function FeedGroupView({ group, originMs, settledAtMs }: GroupProps) {
  if (group.kind === 'one') {
    return <EventRow entry={group.entry} originMs={originMs} fresh={isFresh(group.entry, settledAtMs)} />;
  }
  return (
    <li className={classes.row}>
      <KindIcon kind="commands" />
      <div className={classes.body}>
        <p className={classes.title}>
          {group.by} <span className="quiet">on</span> <span className="mono">{group.host}</span>
        </p>
        <ol className={classes.commands}>
          {group.entries.map((entry) => (
            <CommandRow
              key={entry.event.seq}
              entry={entry}
              originMs={originMs}
              fresh={isFresh(entry, settledAtMs)}
            />
          ))}
        </ol>
      </div>
    </li>
  );
}

const EventRow = memo(function EventRow({ entry, originMs, fresh }: RowProps<FeedEntry>) {
  const { event } = entry;
  const words = wordsOf(event);
  const kind = kindOf(event.type);
  const milestone = event.type === 'practice.stateChanged';
  return (
    <li
      className={`${classes.row} tone-${words.tone}`}
      data-arrived={fresh || undefined}
      data-milestone={milestone || undefined}
    >
      <KindIcon kind={kind} />
      <div className={classes.body}>
        <p className={classes.title}>
          {words.tone !== 'idle' && words.tone !== 'accent' && <StatusShape tone={words.tone} size={13} />}
          <span>{words.title}</span>
        </p>
        {words.detail && <p className={classes.detail}>{words.detail}</p>}
        {words.evidence && <p className={classes.evidence}>{words.evidence}</p>}
        <When at={event.occurredAt} originMs={originMs} />
      </div>
    </li>
  );
});

const CommandRow = memo(function CommandRow({ entry, originMs, fresh }: RowProps<CommandEntry>) {
  const { command, exitStatus, durationMs } = entry.event.data;
  const failed = exitStatus !== null && exitStatus !== 0;
  return (
    <li className={classes.command} data-arrived={fresh || undefined}>
      <p className={classes.evidence}>{command}</p>
      <p className={classes.when}>
        <WhenText at={entry.event.occurredAt} originMs={originMs} />
        <span className={failed ? 'tone-warn' : ''} data-failed={failed || undefined}>
          {exitWords(exitStatus)}
        </span>
        <span>{spanOf(durationMs)}</span>
      </p>
    </li>
  );
});

function KindIcon({ kind }: { kind: EventKind }) {
  const Icon = KIND_ICONS[kind];
  return (
    <span className={classes.icon} title={KIND_WORDS[kind]}>
      <Icon size={15} stroke={1.7} aria-label={KIND_WORDS[kind]} />
    </span>
  );
}

function When({ at, originMs }: { at: string; originMs: number }) {
  return (
    <p className={classes.when}>
      <WhenText at={at} originMs={originMs} />
    </p>
  );
}

function WhenText({ at, originMs }: { at: string; originMs: number }) {
  return (
    <>
      <time dateTime={at}>{timeOfDay(at)}</time>
      <span>{offsetOf(Date.parse(at), originMs)}</span>
    </>
  );
}
