import { type PagePayload, webhookBody } from './page-payload.js';

const page: PagePayload = {
  practiceId: 'k3v9x0a1b2c3',
  title: 'Builder does not answer',
  severity: 'critical',
  text: 'The check of /v1/status fails.',
  occurredAt: '2026-11-20T14:00:47.000Z',
};

describe('the body of a webhook', () => {
  it('is shown by chats as title, text and link', () => {
    expect(webhookBody({ ...page, url: 'http://simsup.example/p/1' }).text).toBe(
      '[CRITICAL] Builder does not answer\nThe check of /v1/status fails.\nhttp://simsup.example/p/1',
    );
  });

  it('carries every field for programs', () => {
    expect(webhookBody(page)).toMatchObject({
      ...page,
      text: expect.any(String),
      body: page.text,
      source: 'simsup',
    });
  });

  it('calls nobody and links nowhere by mark-up in an alert', () => {
    const { text } = webhookBody({ ...page, text: '<!channel> <http://evil|click> a & b' });
    expect(text).toContain('&lt;!channel&gt; &lt;http://evil|click&gt; a &amp; b');
  });
});
