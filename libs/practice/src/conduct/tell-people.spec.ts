import type { Transaction } from '#store';
import { aNewEvent, FakeNotices } from '#testing';
import { PEOPLE } from '../fakes/practice-stage.js';
import { aPractice } from '../fixture/a-practice.js';
import { TellPeople } from './tell-people.service.js';

const practice = aPractice();
const members = Object.entries(PEOPLE).map(([personId, role]) => ({ personId, role }));
const tx = {} as Transaction;

function tells() {
  const notices = new FakeNotices();
  const signedUp = async () => [...members.map(({ personId }) => personId), 'wes'];
  const practices = { get: async () => practice, members: async () => members, signedUp };
  const shelf = { neutralTitle: () => 'Builder: incident practice' };
  const parts = [practices, shelf, notices] as unknown as ConstructorParameters<typeof TellPeople>;
  return { people: new TellPeople(...parts), notices };
}

describe('what people are told who do not look at the feed', () => {
  it('is for responders that users wait for a word', async () => {
    const { people, notices } = tells();
    await people.of(practice.id, aNewEvent('status.overdue', { minutes: 60 }), tx);
    expect(notices.told).toMatchObject([
      { kind: 'status.overdue', to: { people: ['cora', 'rob'] }, facts: { minutes: 60 } },
    ]);
  });

  it('is for instigators, and nobody else, that responders have stalled', async () => {
    const { people, notices } = tells();
    await people.of(practice.id, aNewEvent('responders.stalled', { minutes: 10 }), tx);
    expect(notices.told).toMatchObject([{ kind: 'responders.stalled', to: { people: ['ina'] } }]);
  });

  it('is for everybody that it is over, and why when it was stopped', async () => {
    const { people, notices } = tells();
    await people.over({ practice, by: 'Ina', reason: 'a real incident' }, tx);
    expect(notices.told).toMatchObject([
      {
        kind: 'practice.over',
        to: { people: ['ina', 'cora', 'rob', 'obi'], channels: true },
        facts: { by: 'Ina', outcome: 'It was stopped: a real incident' },
      },
    ]);
  });

  it.each([
    [{ restoredAt: new Date(), fixed: true }, 'Service was restored, and the cause is gone.'],
    [{ restoredAt: new Date(), fixed: false }, 'Service was restored; the cause is still there.'],
    [{ restoredAt: null }, 'It ended before service was restored.'],
  ])('says how it ended: %j', async (more, outcome) => {
    const { people, notices } = tells();
    await people.over({ practice: aPractice(more) }, tx);
    expect(notices.told[0]?.facts).toMatchObject({ outcome });
  });

  it('is for everybody, also for those who wait for a place, that a planned practice did not begin', async () => {
    const { people, notices } = tells();
    const startsAt = new Date('2026-11-23T09:00:00Z');
    await people.over({ practice: aPractice({ beganAt: null, startsAt }), reason: 'no sandbox' }, tx);
    expect(notices.told).toEqual([
      {
        kind: 'practice.called-off',
        key: practice.id,
        to: { people: ['ina', 'cora', 'rob', 'obi', 'wes'], channels: true },
        facts: {
          ...{ practiceId: practice.id, title: 'Builder: incident practice', timeZone: 'UTC' },
          ...{ startsAt: startsAt.toISOString(), expectedMinutes: 120, reason: 'no sandbox' },
        },
      },
    ]);
  });

  it('is nothing where one that was to begin at once did not, where a script responds, and of other events', async () => {
    const { people, notices } = tells();
    await people.over({ practice: aPractice({ beganAt: null }), reason: 'no sandbox' }, tx);
    const scripted = aPractice({ beganAt: null, startsAt: new Date(), responder: 'scripted' });
    await people.over({ practice: scripted, reason: 'no sandbox' }, tx);
    await people.of(practice.id, aNewEvent('impact.began'), tx);
    expect(notices.told).toEqual([]);
  });
});
