import type { FeedEventType } from '#contracts';

/** What a reader filters the feed by. */
export type EventKind = 'users' | 'alerts' | 'commands' | 'talk' | 'faults' | 'practice';

export const KIND_WORDS: Record<EventKind, string> = {
  users: 'Users',
  alerts: 'Alerts',
  commands: 'Commands',
  talk: 'Talk & hints',
  faults: 'Faults',
  practice: 'Practice',
};

const BY_TOPIC: Record<string, EventKind> = {
  journey: 'users',
  impact: 'users',
  alert: 'alerts',
  page: 'alerts',
  command: 'commands',
  terminal: 'commands',
  evidence: 'commands',
  hint: 'talk',
  message: 'talk',
  responders: 'talk',
  status: 'talk',
  fault: 'faults',
};

/** The kind of an event follows from its topic; what is left is about the practice itself. */
export function kindOf(type: FeedEventType): EventKind {
  return BY_TOPIC[type.split('.')[0] ?? ''] ?? 'practice';
}
