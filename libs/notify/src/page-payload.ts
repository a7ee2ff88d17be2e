/** What a person is told, whichever way it reaches them. Holds nothing sealed. */
export interface PagePayload {
  practiceId: string;
  /** Title of the alert, as the stack's monitor words it. */
  title: string;
  severity: 'critical' | 'warning' | 'info';
  /** The page's text. */
  text: string;
  /** Where to take the page. */
  url?: string;
  /** Instant of the alert, ISO 8601. */
  occurredAt: string;
}

/** Body of the request: `text` is what Slack and Mattermost show, the rest is for programs. */
export interface WebhookBody extends PagePayload {
  text: string;
  body: string;
  source: 'simsup';
}

/** Chat systems read `<`, `>` and `&` as mark-up (and `<!channel>` as a call to everybody). */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The request's body for a page. */
export function webhookBody(page: PagePayload): WebhookBody {
  const lines = [`[${page.severity.toUpperCase()}] ${plain(page.title)}`, plain(page.text)];
  if (page.url !== undefined) lines.push(page.url);
  return { ...page, source: 'simsup', body: page.text, text: lines.filter((line) => line !== '').join('\n') };
}
