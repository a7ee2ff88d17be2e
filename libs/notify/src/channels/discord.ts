import { type ComposeRequest, jsonRequest } from './channel-request.js';

/** Limits of Discord's API: a longer one is refused. */
const TITLE_MAX = 256;
const DESCRIPTION_MAX = 4_096;

/** Webhooks of Discord. */
export const discordRequest: ComposeRequest = ({ subject, lines, url, toldAt }) =>
  jsonRequest({
    username: 'SimSup',
    // Whatever is written, nobody is called by it.
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: cut(plain(subject), TITLE_MAX),
        description: cut(lines.map(plain).join('\n\n'), DESCRIPTION_MAX),
        url,
        timestamp: toldAt.toISOString(),
      },
    ],
  });

/** Without mark-up, so that no text can hide a link behind a word. */
function plain(text: string): string {
  return text.replace(/[\\*_~`|>[\]()#-]/g, '\\$&');
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/\\$/, '')}…`;
}
