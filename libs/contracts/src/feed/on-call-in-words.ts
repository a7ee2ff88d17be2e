import type { FeedEventData } from './feed-event.js';

/** Why nobody who is on call came into a practice that pages them. */
export function onCallMissingInWords({ team, name, why }: FeedEventData<'roster.onCallMissing'>): string {
  if (name === null || why === 'nobody') return `Nobody is on call for ${team}`;
  if (why === 'not-agreed')
    return `${name} is on call for ${team}, and has not agreed to be paged by practices`;
  if (why === 'full') return `${name} is on call for ${team}, and all places are taken`;
  return `${name} is on call for ${team}, and may not respond in this practice`;
}
