import type { FeedEvent, ScenarioInjection } from '#contracts';
import type { Injection, InjectionRequest } from '#faults';
import { AppError } from '#kernel';
import { aStoredEvent, FakeClock } from '#testing';
import type { Practice } from '../../practice.js';
import { ScenarioInjections } from './scenario-injections.js';

const START = new Date('2026-11-20T10:00:00Z');
const never = new AbortController().signal;
const practice = { id: 'p', sandboxId: 's', startsAt: START, beganAt: START, tempo: 2 } as Practice;

function injection(name: string, after: string, more: Partial<ScenarioInjection> = {}): ScenarioInjection {
  return { name, fault: 'process.signal', after, noise: false, with: {}, ...more };
}

/** A ledger in memory that notes when something was done. */
class FakeInjections {
  readonly rows: Injection[] = [];
  readonly deeds: string[] = [];
  /** Injections that find no target. */
  readonly gone = new Set<string>();

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
    row.activeAt = this.clock.now();
    this.note(row.name);
    return row;
  }

  async apply(request: InjectionRequest): Promise<Injection> {
    this.note(request.name);
    if (this.gone.has(request.name)) {
      this.add(request, 'reverted');
      throw new AppError('fault.no-target', 'There is nothing to damage.');
    }
    return this.add(request, 'active');
  }

  async revert(id: string): Promise<never> {
    const row = this.rows.find((each) => each.id === id) as Injection;
    row.state = 'reverted';
    this.note(`${row.name} undone`);
    return undefined as never;
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
    const times = { applyingAt: this.clock.now(), activeAt: this.clock.now() };
    const id = `id-${request.name}${this.rows.some(({ name }) => name === request.name) ? '-again' : ''}`;
    const row = { ...request, ...times, id, state } as Injection;
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
  let timeline: FeedEvent[];
  let failures: string[];

  const played = (...injections: ScenarioInjection[]): ScenarioInjections =>
    new ScenarioInjections(injections, {
      injections: ledger,
      clock,
      acting: never,
      eventsAfter: async (_, afterSeq) => timeline.filter(({ seq }) => seq > afterSeq),
      onFailure: (at) => void failures.push(`+${(at.getTime() - START.getTime()) / 1_000} s`),
    });

  beforeEach(() => {
    clock = new FakeClock(START);
    ledger = new FakeInjections(clock);
    timeline = [];
    failures = [];
    scripted = played(injection('late', '60s'), injection('first', '0s'));
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
    await played().takeUp(practice);
    expect(ledger.deeds[1]).toBe('resumed +0 s');
  });

  it('prepares nothing a second time', async () => {
    await scripted.prepareFirst(practice);
    await scripted.prepareFirst(practice);
    expect(ledger.rows.map((row) => row.name)).toEqual(['first']);
  });

  it('waits for a condition, tells when a failure of its own begins, and ends when nothing more can come', async () => {
    const when = { verdict: 'restored' } as const;
    const two = played(injection('first', '0s'), injection('second', '20s', { when }));
    await two.begin(await two.prepareFirst(practice), never);
    const rest = two.injectRest(practice, never);
    expect(two.awaitsFailure).toBe(false);
    await clock.advance(30_000);
    timeline = [aStoredEvent('verdict.restored', {}, { seq: 7, occurredAt: clock.now() })];
    await clock.advance(250);
    expect(two.awaitsFailure).toBe(true);
    await clock.advance(9_750);
    await rest;
    expect(two.awaitsFailure).toBe(false);
    expect(ledger.deeds).toEqual(['first +0 s', 'second +40 s']);
    expect(failures).toEqual(['+40 s']);
  });

  it('knows at once what is put on the timeline by its own server', () => {
    const second = played(injection('second', '0s', { when: { journey: 'search', is: 'failing' } }));
    second.learn([aStoredEvent('journey.failing', { journey: 'search' })]);
    expect(second.awaitsFailure).toBe(true);
  });

  it('undoes what lasts for a while, and repeats what comes again, each on its time', async () => {
    const blip = injection('blip', '0s', { lasts: '4s', repeat: { every: '20s', times: 2 } });
    const rest = played(blip).injectRest(practice, never);
    for (let i = 0; i < 4; i++) await clock.advance(5_000);
    await rest;
    expect(ledger.deeds).toEqual(['blip +0 s', 'blip undone +2 s', 'blip +10 s', 'blip undone +12 s']);
  });

  it('goes on where a dead server ended, also with what that was to undo', async () => {
    const blip = injection('blip', '10s', { lasts: '60s' });
    const first = played(blip).injectRest(practice, AbortSignal.timeout(60_000));
    await clock.advance(5_000);
    const second = played(blip);
    await second.takeUp(practice);
    expect(failures).toEqual(['+5 s', '+5 s']);
    const rest = second.injectRest(practice, never);
    await clock.advance(30_000);
    await Promise.all([first, rest]);
    expect(ledger.deeds.filter((deed) => deed.startsWith('blip +'))).toEqual(['blip +5 s']);
    expect(ledger.deeds).toContain('blip undone +35 s');
  });

  it('goes on when noise, or what comes again, finds its target gone', async () => {
    ledger.gone.add('noise').add('again');
    const noise = injection('noise', '0s', { noise: true });
    await played(noise).injectRest(practice, never);
    expect(failures).toEqual([]);
    const again = played(injection('again', '0s', { repeat: { every: '2s', times: 2 } }));
    ledger.gone.delete('again');
    const rest = again.injectRest(practice, never);
    await clock.advance(0);
    ledger.gone.add('again');
    await clock.advance(1_000);
    await rest;
    expect(ledger.deeds).toEqual(['noise +0 s', 'again +0 s', 'again +1 s']);
  });

  it('fails when a failure of the scenario finds its target gone', async () => {
    ledger.gone.add('second');
    const rest = played(injection('second', '0s', { when: { verdict: 'restored' } }));
    rest.learn([aStoredEvent('verdict.restored', {}, { occurredAt: START })]);
    await expect(rest.injectRest(practice, never)).rejects.toMatchObject({ code: 'fault.no-target' });
  });
});
