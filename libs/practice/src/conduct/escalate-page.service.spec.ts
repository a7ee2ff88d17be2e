import type { NoticeFacts } from '#contracts';
import { FakeNotices } from '#testing';
import { aPractice } from '../fixture/a-practice.js';
import type { Practice } from '../practice.js';
import { EscalatePage } from './escalate-page.service.js';

const facts: NoticeFacts<'page'> = {
  practiceId: 'abcdefghijkl',
  title: 'Practice on Builder',
  alert: 'BuilderDown',
  summary: 'Builder does not answer',
  severity: 'critical',
  text: 'BuilderDown fires.',
  occurredAt: '2026-11-20T14:00:00.000Z',
};
const job = { facts, people: ['rob', 'cat'] };

function situation(more: Partial<Practice> = {}, types: string[] = ['alert.fired', 'page.sent']) {
  const notices = new FakeNotices();
  const sent: { key: string; at: Date }[] = [];
  const practices = { get: async () => aPractice({ state: 'live', ...more }) };
  const timeline = {
    async *all() {
      for (const type of types) yield { type };
    },
  };
  const rotas = { onCallBeside: async () => ['uma'] };
  const jobs = {
    send: async (_: string, __: object, options: { key: string; at: Date }) => sent.push(options),
  };
  const transactions = { run: <T>(work: (tx: unknown) => Promise<T>) => work({}) };
  const parts = [practices, timeline, rotas, notices, jobs, transactions];
  const service = new EscalatePage(...(parts as unknown as ConstructorParameters<typeof EscalatePage>));
  return { service, notices, sent };
}

describe('a page that nobody acknowledges', () => {
  it('is sent again after five minutes, to whoever is on call in the teams of the responders too', async () => {
    const { service, notices } = situation();
    await service.escalate(job);
    await service.escalate(job);
    expect(notices.told).toEqual([
      expect.objectContaining({
        kind: 'page',
        to: { people: ['rob', 'cat', 'uma'], channels: true },
        facts: { ...facts, escalated: true },
      }),
    ]);
  });

  it('is waited for in the tempo of the practice, from its first page on', async () => {
    const { service, sent } = situation();
    await service.await(aPractice({ tempo: 1 }), job, {} as never);
    await service.await(aPractice({ tempo: 10 }), job, {} as never);
    expect(sent.map(({ at }) => at.toISOString())).toEqual([
      '2026-11-20T14:05:00.000Z',
      '2026-11-20T14:00:30.000Z',
    ]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it('is not waited for when a script responds', async () => {
    const { service, sent } = situation();
    await service.await(aPractice({ responder: 'scripted' }), job, {} as never);
    expect(sent).toEqual([]);
  });

  it.each([
    ['somebody has acknowledged', {}, ['alert.fired', 'page.acknowledged']],
    ['service is back', { state: 'restored' }, ['alert.fired']],
    ['the practice was stopped', { state: 'aborted' }, ['alert.fired']],
  ] as const)('goes no further when %s', async (_, more, types) => {
    const { service, notices } = situation(more, [...types]);
    await service.escalate(job);
    expect(notices.told).toEqual([]);
  });
});
