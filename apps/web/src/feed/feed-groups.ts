import type { FeedEventOf } from '#contracts';
import type { FeedEntry } from '../live/feed-state.js';

/** Commands of one person on one host within this span are read as one piece of work. */
const PAUSE_MS = 5 * 60_000;

export type CommandEntry = FeedEntry & { event: FeedEventOf<'command.ran'> };

export type FeedGroup =
  | { kind: 'one'; entry: FeedEntry }
  | { kind: 'commands'; by: string; host: string; entries: CommandEntry[] };

/** Number of the first event of a group: stable while the group grows. */
export const groupKey = (group: FeedGroup): number =>
  group.kind === 'one' ? group.entry.event.seq : (group.entries[0] as CommandEntry).event.seq;

/** Gathers consecutive commands by the same person on the same host; leaves the order as it is. */
export function groupFeed(entries: readonly FeedEntry[]): FeedGroup[] {
  const groups: FeedGroup[] = [];
  for (const entry of entries) {
    if (!isCommand(entry)) {
      groups.push({ kind: 'one', entry });
      continue;
    }
    const open = groups.at(-1);
    if (open?.kind === 'commands' && continues(open, entry)) open.entries.push(entry);
    else
      groups.push({
        kind: 'commands',
        by: entry.event.data.by,
        host: entry.event.data.host,
        entries: [entry],
      });
  }
  return groups;
}

function isCommand(entry: FeedEntry): entry is CommandEntry {
  return entry.event.type === 'command.ran';
}

function continues(group: FeedGroup & { kind: 'commands' }, next: CommandEntry): boolean {
  const last = group.entries.at(-1) as CommandEntry;
  const pauseMs = Date.parse(next.event.occurredAt) - Date.parse(last.event.occurredAt);
  return group.by === next.event.data.by && group.host === next.event.data.host && pauseMs <= PAUSE_MS;
}
