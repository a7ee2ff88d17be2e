import { createHmac } from 'node:crypto';
import { PRACTICE_ID, page } from '../fakes/notices.js';
import { discordRequest } from './discord.js';
import type { OutgoingNotice } from './outgoing-notice.js';
import { pagerDutyRequest } from './pagerduty.js';
import { newSigningKey, signedRequest } from './signed.js';
import { slackRequest } from './slack.js';

const now = new Date('2026-11-24T09:01:00.000Z');

function outgoing(more: Partial<OutgoingNotice> = {}): OutgoingNotice {
  return {
    id: 'n1n1n1n1n1n1',
    kind: 'page',
    facts: page([]).facts,
    subject: '[CRITICAL] Builder does not answer',
    lines: ['The check of /v1/status fails.', 'This is a practice.'],
    url: `https://simsup.example/practices/${PRACTICE_ID}`,
    toldAt: new Date('2026-11-24T09:00:48.000Z'),
    ...more,
  };
}

const target = (secret: string | null = null) => ({ address: 'https://chat.example/hook', secret });
const bodyOf = (request: { body: string } | null) => JSON.parse(request?.body ?? 'null');

describe('a notice for Slack or Mattermost', () => {
  it('is its subject, its text and its link', () => {
    expect(bodyOf(slackRequest(outgoing(), target(), now))).toEqual({
      text: `[CRITICAL] Builder does not answer\nThe check of /v1/status fails.\nThis is a practice.\nhttps://simsup.example/practices/${PRACTICE_ID}`,
    });
  });

  it('calls nobody and links nowhere by mark-up in an alert', () => {
    const { text } = bodyOf(
      slackRequest(outgoing({ lines: ['<!channel> @all <http://evil|click> a & b'] }), target(), now),
    );
    expect(text).toContain('&lt;!channel&gt; @\u200ball &lt;http://evil|click&gt; a &amp; b');
  });

  it('keeps its link however long the text is', () => {
    const { text } = bodyOf(slackRequest(outgoing({ lines: ['x'.repeat(50_000)] }), target(), now));
    expect(text.length).toBeLessThan(16_383);
    expect(text).toMatch(/\/practices\/k3v9x0a1b2c3$/);
  });
});

describe('a notice for Discord', () => {
  it('is an embed that calls nobody', () => {
    expect(
      bodyOf(discordRequest(outgoing({ lines: ['@everyone [click](http://evil)'] }), target(), now)),
    ).toEqual({
      username: 'SimSup',
      allowed_mentions: { parse: [] },
      embeds: [
        {
          title: '\\[CRITICAL\\] Builder does not answer',
          description: '@everyone \\[click\\]\\(http://evil\\)',
          url: `https://simsup.example/practices/${PRACTICE_ID}`,
          timestamp: '2026-11-24T09:00:48.000Z',
        },
      ],
    });
  });

  it('stays within what Discord takes', () => {
    const long = outgoing({ subject: '*'.repeat(500), lines: ['_'.repeat(9_000)] });
    const [embed] = bodyOf(discordRequest(long, target(), now)).embeds;
    expect(embed.title.length).toBeLessThanOrEqual(256);
    expect(embed.description.length).toBeLessThanOrEqual(4_096);
    expect(embed.title).toMatch(/\*…$/);
  });
});

describe('a signed webhook', () => {
  it('carries the facts, and a signature over id, time and body that its key proves', () => {
    const key = newSigningKey();
    const request = signedRequest(outgoing(), target(key), now);
    expect(bodyOf(request)).toMatchObject({
      type: 'page',
      timestamp: '2026-11-24T09:00:48.000Z',
      data: { practiceId: PRACTICE_ID, alert: 'BuilderDown', subject: '[CRITICAL] Builder does not answer' },
    });
    const raw = Buffer.from(key.replace('whsec_', ''), 'base64');
    const signed = `n1n1n1n1n1n1.1795510860.${request?.body}`;
    expect(request?.headers).toEqual({
      'webhook-id': 'n1n1n1n1n1n1',
      'webhook-timestamp': '1795510860',
      'webhook-signature': `v1,${createHmac('sha256', raw).update(signed).digest('base64')}`,
    });
  });

  it('says the same thing by the same id when it is sent again, and signs the new time', () => {
    const key = newSigningKey();
    const first = signedRequest(outgoing(), target(key), now);
    const again = signedRequest(outgoing(), target(key), new Date(now.getTime() + 60_000));
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(again?.body).toBe(first?.body);
    expect(again?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
  });
});

describe('a pager', () => {
  it('is triggered by a page, acknowledged by whoever takes it, and resolved at the end, as one incident', () => {
    const kinds = ['page', 'page.acknowledged', 'practice.over'] as const;
    const events = kinds.map((kind) => bodyOf(pagerDutyRequest(outgoing({ kind }), target('R0UT1NG'), now)));
    expect(events.map(({ event_action }) => event_action)).toEqual(['trigger', 'acknowledge', 'resolve']);
    for (const event of events)
      expect(event).toMatchObject({ routing_key: 'R0UT1NG', dedup_key: `simsup/${PRACTICE_ID}` });
    expect(events[0].payload).toEqual({
      summary: '[CRITICAL] Builder does not answer',
      source: 'SimSup',
      severity: 'critical',
      timestamp: '2026-11-24T09:00:47.000Z',
      component: 'BuilderDown',
      custom_details: { text: 'The check of /v1/status fails.\nThis is a practice.' },
    });
  });

  it('is not rung for an announcement', () => {
    expect(pagerDutyRequest(outgoing({ kind: 'practice.announced' }), target('R0UT1NG'), now)).toBeNull();
  });
});
