import { type FeedEvent, feedEventSchema, type NewFeedEvent } from '#contracts';
import { AppError } from '#kernel';

/**
 * Checks an event against the contract before it is stored, and drops what the contract does not name.
 * Errors: `internal.unexpected`, since whoever made the event is our own code.
 */
export function checkEvent(practiceId: string, event: NewFeedEvent): FeedEvent {
  const occurredAt = Number.isNaN(event.occurredAt.getTime()) ? '' : event.occurredAt.toISOString();
  const parsed = feedEventSchema.safeParse({ ...event, practiceId, occurredAt, seq: 1 });
  if (parsed.success) return storable(parsed.data);
  const details = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const first = details[0];
  throw new AppError(
    'internal.unexpected',
    `The event ${event.type} does not fit its contract: ${first?.field} ${first?.message}.`,
    { details, cause: parsed.error },
  );
}

/** As JSON writes them: the character 0 and halves of surrogate pairs, neither of which `jsonb` can hold. */
const UNSTORABLE = /\\u(0000|d[89a-f][0-9a-f]{2})/i;

/** Terminals print what they like; what the database cannot hold becomes U+FFFD. */
function storable(event: FeedEvent): FeedEvent {
  const text = JSON.stringify(event);
  if (!UNSTORABLE.test(text)) return event;
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
  );
}
