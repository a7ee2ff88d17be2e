import type { CreatePracticeRequest } from '#contracts';
import { AppError } from '#kernel';
import { FakeClock } from '#testing';
import type { Practice } from '../practice.js';
import { PracticeScheduler } from './practice-scheduler.service.js';

const scenario = {
  id: 'tiny/broken',
  injections: [{ fault: 'network.drop' }],
  fixes: [{ name: 'mend', title: 'Mends it', kind: 'fix' }],
  decoys: [{ name: 'restart', title: 'Restarts it', leadsTo: 'nothing' }],
};
const ada = { id: 'p1', name: 'Ada' };

function scheduler(assertPossible = async (_faults: string[]) => {}) {
  const created: Practice[] = [];
  const chosen = {
    variant: { scenario, seed: 'seed' },
    stack: { id: 'tiny', tempo: { default: 1, max: 10 } },
  };
  const shelf = {
    choose: () => chosen,
    of: () => chosen,
    neutralTitle: () => 'Tiny: incident practice',
  };
  const practices = { create: async (practice: Practice) => void created.push(practice) };
  const timeline = { append: async () => undefined };
  const transactions = { run: <T>(work: (tx: unknown) => Promise<T>) => work({}) };
  const jobs = { send: async () => undefined };
  const choice = { choose: async () => ({ scenario: 'tiny/broken', variant: 'seed' }) };
  const rosters = { open: async () => undefined };
  const parts = [
    shelf,
    practices,
    timeline,
    transactions,
    jobs,
    new FakeClock(),
    { assertPossible },
    rosters,
    choice,
    { remindLater: async () => undefined, announced: async () => undefined },
    { of: async () => null },
  ];
  const made = new PracticeScheduler(
    ...(parts as unknown as ConstructorParameters<typeof PracticeScheduler>),
  );
  return { made, created };
}

async function scheduled(request: Partial<CreatePracticeRequest>): Promise<Practice | undefined> {
  const { made, created } = scheduler();
  const whole = { scenario: 'tiny/broken', role: 'instigator', responder: 'scripted', ...request } as const;
  await made.schedule(whole as CreatePracticeRequest, ada);
  return created[0];
}

describe('scheduling a practice for a scripted responder', () => {
  it('keeps with it which attempt is played: the first fix when none is named', async () => {
    expect(await scheduled({})).toMatchObject({ responder: 'scripted', attempt: 'mend' });
    expect(await scheduled({ attempt: 'restart' })).toMatchObject({ attempt: 'restart' });
  });

  it('refuses an attempt that the scenario does not have, and names those it has', async () => {
    await expect(scheduled({ attempt: 'restar' })).rejects.toMatchObject({
      code: 'input.invalid',
      message: expect.stringContaining('did you mean "restart"? It has mend, restart.'),
    });
  });

  it('refuses an attempt for people, who decide themselves what they do', async () => {
    await expect(scheduled({ responder: 'people', attempt: 'mend' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
    expect(await scheduled({ responder: 'people' })).toMatchObject({ attempt: null });
  });
});

describe('scheduling what this host cannot do', () => {
  it('is refused, with nothing on the calendar', async () => {
    const { made, created } = scheduler(async (faults) => {
      throw new AppError('scenario.cannot-run-here', `not ${faults.join()}`);
    });
    const request = { scenario: 'tiny/broken', role: 'responder', responder: 'people' } as const;
    await expect(made.schedule(request as CreatePracticeRequest, ada)).rejects.toMatchObject({
      code: 'scenario.cannot-run-here',
      message: 'not network.drop',
    });
    expect(created).toEqual([]);
  });
});
