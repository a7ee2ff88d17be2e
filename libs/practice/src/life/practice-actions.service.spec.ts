import { jest } from '@jest/globals';
import type { NewFeedEvent, PracticeRole } from '#contracts';
import { FakeClock } from '#testing';
import { aPractice } from '../fixture/a-practice.js';
import type { Practice } from '../practice.js';
import { PracticeActions } from './practice-actions.service.js';
import type { Declaring } from './practice-changes.service.js';

const HINTS = [
  { kind: 'pointer', ref: 'guide:api', text: 'Look there' },
  { kind: 'question', text: 'Who waits for whom?' },
];
const ada = { id: 'p1', name: 'Ada' };

/** One practice in memory. `loses` makes the compare-and-set of the next change fail, as if somebody was faster. */
class FakePractices {
  loses = false;

  constructor(
    public practice: Practice,
    private readonly role: PracticeRole | null,
  ) {}

  readonly get = async (): Promise<Practice> => this.practice;
  readonly members = async () =>
    this.role ? [{ practiceId: this.practice.id, personId: ada.id, name: ada.name, role: this.role }] : [];
  readonly patch = async (_: string, __: unknown, patch: Partial<Practice>) => this.change(patch);
  readonly setStumped = async () => this.change({ stumped: true });
  readonly countHint = async ({ hintsGiven }: Practice) => this.change({ hintsGiven: hintsGiven + 1 });
  readonly declared: Declaring[] = [];
  readonly declareOver = async (declaring: Declaring) => {
    this.declared.push(declaring);
    return this.change({ declaredOverAt: declaring.at });
  };
  readonly callOffFaults = async (_: string, __: string, at: Date) => this.change({ calledOffAt: at });
  readonly advance = async ({ to, patch }: { to: Practice['state']; patch: Partial<Practice> }) =>
    this.change({ ...patch, state: to });

  private change(patch: Partial<Practice>): boolean {
    if (this.loses) return false;
    this.practice = { ...this.practice, ...patch };
    return true;
  }
}

function situation(more: Partial<Practice>, role: PracticeRole | null = 'responder') {
  const told: NewFeedEvent[] = [];
  const practices = new FakePractices(aPractice(more), role);
  const shelf = { of: () => ({ variant: { scenario: { hints: HINTS } } }) };
  const timeline = { append: async (_: string, events: NewFeedEvent[]) => void told.push(...events) };
  const transactions = { run: <T>(work: (tx: unknown) => Promise<T>) => work({}) };
  const acknowledged: string[] = [];
  const people = {
    acknowledged: async (_: Practice, by: { name: string }) => void acknowledged.push(by.name),
  };
  const parts = [practices, practices, shelf, timeline, transactions, new FakeClock(), people];
  const actions = new PracticeActions(...(parts as unknown as ConstructorParameters<typeof PracticeActions>));
  return { actions, practices, types: () => told.map((event) => event.type), told, acknowledged };
}

const paged = { pagedAt: new Date('2026-11-20T10:00:00Z') };
const id = 'abcdefghijkl';

describe('actions of people', () => {
  it('stand on the timeline under the name of who did them', async () => {
    const { actions, told, acknowledged } = situation(paged);
    await actions.acknowledge(id, ada);
    expect(acknowledged).toEqual(['Ada']);
    expect(told).toEqual([expect.objectContaining({ type: 'page.acknowledged', data: { by: 'Ada' } })]);
  });

  it.each(['acknowledge', 'giveNextHint', 'askForHelp', 'declareOver'] as const)(
    'refuse %s before the practice has begun, and say why, and tell nobody',
    async (what) => {
      const { actions, told } = situation({ state: 'announced' });
      const refused = actions[what](id, ada);
      await expect(refused).rejects.toMatchObject({
        code: 'practice.wrong-state',
        message: expect.stringContaining('has not begun yet'),
      });
      expect(told).toEqual([]);
    },
  );

  it.each(['acknowledge', 'giveNextHint', 'askForHelp', 'declareOver'] as const)(
    'refuse %s after the end, and say what to do',
    async (what) => {
      const { actions } = situation({ state: 'closed' });
      await expect(actions[what](id, ada)).rejects.toMatchObject({
        code: 'practice.wrong-state',
        message: expect.stringContaining('Schedule a new one'),
      });
    },
  );

  it('refuse a role that may not, where another may', async () => {
    const { actions } = situation(paged, 'observer');
    await expect(actions.acknowledge(id, ada)).rejects.toMatchObject({ code: 'auth.forbidden' });
    await expect(actions.stop(id, ada, 'x')).rejects.toMatchObject({ code: 'auth.forbidden' });
  });

  it('do not declare over what is still live', async () => {
    const { actions } = situation({});
    await expect(actions.declareOver(id, ada)).rejects.toThrow('Service must be well for a while first.');
  });

  it('declare over anyway what is still live, when responders say so, with the cause in their words', async () => {
    const { actions, practices } = situation({});
    await actions.declareOver(id, ada, { cause: 'a lock', anyway: true });
    expect(practices.declared).toEqual([
      expect.objectContaining({ by: 'Ada', cause: 'a lock', anyway: true, states: ['live', 'restored'] }),
    ]);
    const instigator = situation({}, 'instigator');
    await expect(instigator.actions.declareOver(id, ada, { anyway: true })).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
  });

  it('do not say "anyway" of what is restored', async () => {
    const { actions, practices } = situation({ state: 'restored' });
    await actions.declareOver(id, ada, { anyway: true });
    expect(practices.declared[0]).not.toHaveProperty('anyway');
  });

  it('say who was faster when two declare it over at once', async () => {
    const { actions, practices } = situation({ state: 'restored' });
    practices.loses = true;
    await expect(actions.declareOver(id, ada)).rejects.toMatchObject({ code: 'practice.wrong-state' });
  });
});

describe('hints', () => {
  it('come with what they point at, and are counted', async () => {
    const { actions, told, practices } = situation({});
    await actions.giveNextHint(id, ada);
    expect(told[0]?.data).toMatchObject({ kind: 'pointer', ref: 'guide:api', text: 'Look there' });
    expect(practices.practice.hintsGiven).toBe(1);
  });

  it('that are questions wait until somebody is stumped', async () => {
    const { actions, types } = situation({ hintsGiven: 1 });
    await expect(actions.giveNextHint(id, ada)).rejects.toMatchObject({ code: 'hint.not-stumped' });
    await actions.askForHelp(id, ada);
    await actions.giveNextHint(id, ada);
    expect(types()).toEqual(['hint.asked', 'hint.given']);
  });

  it('that are questions are not unlocked by an instigator who looks through the eyes of a responder', async () => {
    const { actions, types } = situation({}, 'instigator');
    const asked = actions.askForHelp(id, { ...ada, viewAs: 'responder' });
    await expect(asked).rejects.toMatchObject({ code: 'auth.forbidden' });
    expect(types()).toEqual([]);
  });

  it('are not told when somebody else took the same one in the same moment', async () => {
    const { actions, practices, told } = situation({});
    practices.loses = true;
    await expect(actions.giveNextHint(id, ada)).rejects.toMatchObject({ code: 'store.conflict' });
    expect(told).toEqual([]);
  });
});

describe('undoing the damage', () => {
  it('is for instigators, while the practice goes on, and once', async () => {
    const { actions, practices } = situation({}, 'instigator');
    await actions.revert(id, ada);
    expect(practices.practice.calledOffAt).toBeInstanceOf(Date);
    await expect(actions.revert(id, ada)).rejects.toMatchObject({ code: 'practice.wrong-state' });
    await expect(situation({}).actions.revert(id, ada)).rejects.toMatchObject({ code: 'auth.forbidden' });
    const over = situation({ state: 'closed' }, 'instigator').actions.revert(id, ada);
    await expect(over).rejects.toMatchObject({ code: 'practice.wrong-state' });
  });

  it('is refused to an instigator who looks through the eyes of a responder', async () => {
    const { actions } = situation({}, 'instigator');
    const refused = actions.revert(id, { ...ada, viewAs: 'responder' });
    await expect(refused).rejects.toMatchObject({ code: 'auth.forbidden' });
  });
});

describe('the stop button', () => {
  it.each(['announced', 'preparing', 'ready', 'live', 'restored'] as const)(
    'aborts what is %s, with the reason',
    async (state) => {
      const { actions, practices } = situation({ state });
      await actions.stop(id, ada, 'fire drill');
      expect(practices.practice).toMatchObject({ state: 'aborted', abortReason: 'fire drill' });
    },
  );

  it('cannot be pressed twice', async () => {
    const { actions } = situation({});
    await actions.stop(id, ada, 'x');
    await expect(actions.stop(id, ada, 'x')).rejects.toThrow('the practice was stopped');
  });

  it('tells what became of a practice that ended in the same moment', async () => {
    const { actions, practices } = situation({ state: 'live' });
    jest.spyOn(practices, 'advance').mockImplementation(async () => {
      practices.practice = { ...practices.practice, state: 'closed' };
      return false;
    });
    await expect(actions.stop(id, ada, 'x')).rejects.toThrow(/closed|is over/);
  });
});
