import type { ScenarioInjection } from '#contracts';
import type { Injection, InjectionRequest } from '#faults';
import { FakeClock } from '#testing';
import type { Practice } from '../practice.js';
import { ScenarioInjections } from './scenario-injections.js';

const START = new Date('2026-11-20T10:00:00Z');
const never = new AbortController().signal;
const practice = { id: 'p', sandboxId: 's', startsAt: START, beganAt: START, tempo: 2 } as Practice;

function injection(name: string, after: string): ScenarioInjection {
  return { name, fault: 'process.signal', after, noise: false, with: {} };
}

/** A ledger in memory that notes when something was done. */
class FakeInjections {
  readonly rows: Injection[] = [];
  readonly deeds: string[] = [];

  constructor(private readonly clock: FakeClock) {}

  async ofPractice(): Promise<Injection[]> {
    return [...this.rows];
  }

  async prepare(request: InjectionRequest): Promise<Injection> {
    return this.add(request, 'planned');
  }

  async begin(id: string): Promise<Injection> {
    const row = this.rows.find((each) => each.id === id) as Injection;
    row.state = 'active';
    this.note(row.name);
    return row;
  }

  async apply(request: InjectionRequest): Promise<Injection> {
    this.note(request.name);
    return this.add(request, 'active');
  }

  async revertAll(): Promise<never> {
    for (const row of this.rows) row.state = 'reverted';
    this.note('all undone');
    return undefined as never;
  }

  async resume(): Promise<Injection[]> {
    this.note('resumed');
    return [];
  }

  private add(request: InjectionRequest, state: Injection['state']): Injection {
    const row = { ...request, id: `id-${request.name}`, state } as Injection;
    this.rows.push(row);
    return row;
  }

  private note(name: string): void {
    this.deeds.push(`${name} +${(this.clock.now().getTime() - START.getTime()) / 1_000} s`);
  }
}

describe('the injections of a scenario', () => {
  let clock: FakeClock;
  let ledger: FakeInjections;
  let scripted: ScenarioInjections;

  beforeEach(() => {
    clock = new FakeClock(START);
    ledger = new FakeInjections(clock);
    scripted = new ScenarioInjections([injection('late', '60s'), injection('first', '0s')], ledger, clock);
  });

  it('prepares before the start only what breaks at the start', async () => {
    expect(await scripted.prepareFirst(practice)).toEqual(['id-first']);
    expect(ledger.deeds).toEqual([]);
  });

  it('does the rest at its offset, divided by the tempo', async () => {
    await scripted.begin(await scripted.prepareFirst(practice), never);
    const rest = scripted.injectRest(practice, never);
    await clock.advance(29_000);
    expect(ledger.deeds).toEqual(['first +0 s']);
    await clock.advance(1_000);
    await rest;
    expect(ledger.deeds).toEqual(['first +0 s', 'late +30 s']);
  });

  it('begins what a dead server had prepared, and does nothing twice', async () => {
    await scripted.prepareFirst(practice);
    await clock.advance(40_000);
    const rest = scripted.injectRest(practice, never);
    await clock.advance(0);
    await rest;
    await scripted.injectRest(practice, never);
    expect(ledger.deeds).toEqual(['first +40 s', 'late +40 s']);
  });

  it('does nothing more once it is called off, and takes that for no failure', async () => {
    await scripted.begin(await scripted.prepareFirst(practice), never);
    const rest = scripted.injectRest(practice, never);
    await clock.advance(10_000);
    await scripted.callOff(practice.id);
    await rest;
    await clock.advance(60_000);
    expect(ledger.deeds).toEqual(['first +0 s', 'all undone +10 s']);
  });

  it('still fails when the practice ends in the middle', async () => {
    const end = new AbortController();
    const rest = scripted.injectRest(practice, end.signal);
    end.abort(new Error('stopped'));
    await expect(rest).rejects.toThrow('stopped');
  });

  it('undoes what another server had left when it was called off, and begins nothing', async () => {
    const calledOff = { ...practice, calledOffAt: START };
    await scripted.prepareFirst(practice);
    await scripted.takeUp(calledOff);
    await scripted.injectRest(calledOff, never);
    expect(ledger.deeds).toEqual(['all undone +0 s']);
    await new ScenarioInjections([], ledger, clock).takeUp(practice);
    expect(ledger.deeds[1]).toBe('resumed +0 s');
  });

  it('prepares nothing a second time', async () => {
    await scripted.prepareFirst(practice);
    await scripted.prepareFirst(practice);
    expect(ledger.rows.map((row) => row.name)).toEqual(['first']);
  });
});
