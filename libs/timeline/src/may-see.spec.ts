import fc from 'fast-check';
import { type FeedEvent, type FeedEventType, feedEventSchema, practiceRoleSchema } from '#contracts';
import { maySee } from './may-see.js';

const envelope = { practiceId: 'abcdefghijkl', seq: 1, occurredAt: '2026-11-20T14:00:00.000Z' };
const injection = { injectionId: 'i1', fault: 'file.chown', name: 'lock' };

/** Written down a second time, apart from the implementation, from the rule in the product's words. */
const sealedEvents = fc
  .oneof(
    fc
      .constantFrom<FeedEventType>(
        'fault.planned',
        'fault.applied',
        'fault.failed',
        'fault.reverted',
        'fault.revertFailed',
      )
      .map((type) => ({
        ...envelope,
        type,
        data: { ...injection, summary: 's', steps: [], durationMs: 1, latenessMs: 1, message: 'm' },
      })),
    fc
      .tuple(fc.constantFrom('rootCause', 'invariant'), fc.boolean(), fc.string())
      .map(([kind, green, evidence]) => ({
        ...envelope,
        type: 'probe.changed',
        data: { probe: 'p', title: 't', kind, green, evidence },
      })),
    fc.boolean().map((fixed) => ({ ...envelope, type: 'verdict.fixed', data: { fixed, evidence: [] } })),
    fc.constant({ ...envelope, type: 'responders.stalled', data: { minutes: 10, last: null } }),
    fc.constant({ ...envelope, type: 'verdict.collateral', data: { collateral: [] } }),
    fc.string().map((text) => ({
      ...envelope,
      type: 'message.posted',
      data: { room: 'instigators', by: 'Ada', text },
    })),
  )
  .map((event) => feedEventSchema.parse(event));

const roles = fc.constantFrom(...practiceRoleSchema.options, null);

describe('maySee', () => {
  it('shows no sealed event to anybody but instigators before the end', () => {
    fc.assert(
      fc.property(sealedEvents, roles, (event: FeedEvent, role) => {
        expect(maySee(event, { role, over: false })).toBe(role === 'instigator');
      }),
    );
  });

  it('shows everything to everybody after the end', () => {
    fc.assert(
      fc.property(sealedEvents, roles, (event: FeedEvent, role) => {
        expect(maySee(event, { role, over: true })).toBe(true);
      }),
    );
  });

  it('shows responders what happens to users and what is said to them', () => {
    const open = [
      { type: 'impact.began', data: { journey: 'search' } },
      { type: 'probe.changed', data: { probe: 'p', title: 't', kind: 'steady', green: false, evidence: '' } },
      { type: 'message.posted', data: { room: 'status', by: 'Ada', text: 'we look' } },
      { type: 'verdict.restored', data: { holdMs: 1, healthySince: '', evidence: [] } },
    ];
    for (const event of open)
      expect(
        maySee(feedEventSchema.parse({ ...envelope, ...event }), { role: 'responder', over: false }),
      ).toBe(true);
  });
});
