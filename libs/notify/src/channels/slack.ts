import { type ComposeRequest, jsonRequest } from './channel-request.js';
import type { OutgoingNotice } from './outgoing-notice.js';

/** Mattermost cuts off at 16,383 characters, Slack later. */
const LONGEST = 12_000;
const ZERO_WIDTH_SPACE = '\u200b';

/** Incoming webhooks of Slack and of Mattermost, which takes the same. */
export const slackRequest: ComposeRequest = (notice) => jsonRequest({ text: slackText(notice) });

/** What a chat shows: subject, text and link. */
export function slackText({ subject, lines, url }: OutgoingNotice): string {
  return `${[subject, ...lines].map(plain).join('\n').slice(0, LONGEST)}\n${url}`;
}

/**
 * Slack reads `<`, `>` and `&` as mark-up (and `<!channel>` as a call to everybody), Mattermost reads `@all` so: no name
 * and no alert calls anybody.
 */
function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', `@${ZERO_WIDTH_SPACE}`);
}
