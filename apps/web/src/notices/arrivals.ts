import type { InboxNotice } from '#contracts';

/**
 * What came in since the last look, oldest first. What is there at the first look was told before the page was open:
 * that is in the list, and is not shown on the desktop.
 */
export function arrivals(known: ReadonlySet<string> | null, notices: readonly InboxNotice[]): InboxNotice[] {
  if (known === null) return [];
  return notices.filter(({ id, seenAt }) => seenAt === null && !known.has(id)).reverse();
}
