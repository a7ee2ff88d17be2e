import type { NewFeedEvent } from '#contracts';
import { FakeNotices } from '#testing';
import { aPractice } from '../fixture/a-practice.js';
import type { Practice } from '../practice.js';
import { type Call, PageResponders } from './page-responders.service.js';

const id = 'abcdefghijkl';
const at = new Date('2026-11-20T14:00:47Z');
const alert: Call = {
  type: 'alert.fired',
  occurredAt: at,
  data: { name: 'BuilderDown', severity: 'critical', summary: 'Builder does not answer', fingerprint: 'a1' },
};

async function told(call: Call & NewFeedEvent, more: Partial<Practice> = {}): Promise<FakeNotices> {
  const notices = new FakeNotices();
  const roles = { ina: 'instigator', rob: 'responder', cat: 'coordinator', obi: 'observer' };
  const members = Object.entries(roles).map(([personId, role]) => ({ practiceId: id, personId, role }));
  const practices = { get: async () => aPractice(more), members: async () => members };
  const shelf = { neutralTitle: () => 'Practice on Builder' };
  const parts = [notices, practices, shelf, { await: async () => undefined }];
  const pages = new PageResponders(...(parts as unknown as ConstructorParameters<typeof PageResponders>));
  await pages.queue(id, call, {} as never);
  await pages.queue(id, call, {} as never);
  return notices;
}

describe('a page', () => {
  it('goes to those who respond and to the channels, once an alert', async () => {
    const { told: pages } = await told(alert);
    expect(pages).toEqual([
      {
        kind: 'page',
        key: `${id}/a1/${at.getTime()}`,
        to: { people: ['rob', 'cat'], channels: true },
        goodUntil: new Date('2026-11-20T15:00:47Z'),
        facts: {
          practiceId: id,
          title: 'Practice on Builder',
          alert: 'BuilderDown',
          summary: 'Builder does not answer',
          severity: 'critical',
          text: 'BuilderDown fires.',
          occurredAt: '2026-11-20T14:00:47.000Z',
        },
      },
    ]);
  });

  it('says what a person reports, where no monitor does', async () => {
    const report: Call = {
      type: 'report.received',
      occurredAt: at,
      data: { by: 'A user', title: 'Uploads hang', severity: 'high', text: 'Since this morning.' },
    };
    const { told: pages } = await told(report);
    expect(pages[0]?.facts).toMatchObject({
      alert: 'A user',
      severity: 'warning',
      text: 'A user: Since this morning.',
    });
  });

  it('of a practice that a script plays goes to no person and no chat', async () => {
    const { told: pages } = await told(alert, { responder: 'scripted' });
    expect(pages[0]?.to).toEqual({ environment: true });
  });
});
