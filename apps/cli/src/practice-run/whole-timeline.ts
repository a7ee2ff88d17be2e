import type { FeedEvent } from '#contracts';
import type { ApiClient } from '../server/api-client.js';

const PAGE_EVENTS = 1_000;

/** The timeline of a practice that is over: also what was sealed for a responder while it ran. */
export async function wholeTimeline(client: ApiClient, practiceId: string): Promise<FeedEvent[]> {
  const events: FeedEvent[] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const params = { path: { id: practiceId }, query: { after, limit: PAGE_EVENTS } };
    const page = await client.get('/api/practices/{id}/timeline', { params });
    events.push(...page.events);
    if (page.events.length < PAGE_EVENTS) return events;
  }
}
