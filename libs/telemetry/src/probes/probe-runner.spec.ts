import { AppError } from '#kernel';
import { FakeClock } from '#testing';
import { probe } from '../fixture/probes.js';
import { T0 } from '../fixture/runs.js';
import { ProbeRunner } from './probe-runner.js';
import type { KindedProbe, ProbeAnswer, ProbeCommand, ProbeObservation, ProbeShell } from './probe-shell.js';

/** Answers as told, after some time on the clock, and remembers what it was asked. */
class FakeShell implements ProbeShell {
  readonly asked: Array<{ sandboxId: string; node: string; command: ProbeCommand }> = [];
  running = 0;
  mostRunning = 0;
  answer: () => ProbeAnswer = () => ({ exitStatus: 0, stdout: 'ok', stderr: '' });

  constructor(
    private readonly clock: FakeClock,
    private readonly tookMs = 100,
  ) {}

  async exec(sandboxId: string, node: string, command: ProbeCommand): Promise<ProbeAnswer> {
    this.asked.push({ sandboxId, node, command });
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    await this.clock.wait(this.tookMs);
    this.running -= 1;
    return this.answer();
  }
}

function watching(probes: KindedProbe[], shell: FakeShell, clock: FakeClock) {
  const stop = new AbortController();
  const seen: Array<[observation: ProbeObservation, changed: boolean]> = [];
  const ended = new ProbeRunner(shell, clock).watch({
    sandboxId: 's1',
    probes,
    everyMs: 2_000,
    signal: stop.signal,
    onObservation: (observation, changed) => {
      seen.push([observation, changed]);
    },
  });
  return { stop, seen, ended };
}

describe('the probe runner', () => {
  it('asks the node as the probe says and tells what it showed', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    const checked = new ProbeRunner(shell, clock).check('s1', [probe({ user: 'hab' }), probe({ id: 'b' })]);
    await clock.advance(100);
    const [first] = await checked;
    expect(shell.asked[0]).toEqual({
      sandboxId: 's1',
      node: 'internet',
      command: { command: ['curl', '-fsS', 'http://front/status'], user: 'hab', timeoutMs: 1_000 },
    });
    expect(first).toEqual({
      probe: 'front',
      title: 'the front door answers',
      kind: 'steady',
      green: true,
      evidence: 'exit 0: ok',
      begunAt: new Date(T0),
      endedAt: new Date(T0 + 100),
    });
    expect(Object.keys(shell.asked[1]?.command ?? {})).not.toContain('user');
  });

  it('runs a probe as often as it says itself', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    const { seen, stop, ended } = watching([probe(), probe({ id: 'b', everyMs: 6_000 })], shell, clock);
    await clock.advance(12_500);
    stop.abort();
    await clock.advance(200);
    await ended;
    const times = (id: string) => seen.filter(([observation]) => observation.probe === id).length;
    expect([times('front'), times('b')]).toEqual([7, 2]);
  });

  it('says of each observation whether the colour turned', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    const { seen, stop, ended } = watching([probe()], shell, clock);
    await clock.advance(4_500);
    shell.answer = () => ({ exitStatus: 7, stdout: '', stderr: '' });
    await clock.advance(4_000);
    stop.abort();
    await clock.advance(200);
    await ended;
    expect(seen.map(([{ green }, changed]) => [green, changed])).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('never runs a probe over itself, however slow it is', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock, 2_900);
    const { stop, ended } = watching([probe()], shell, clock);
    await clock.advance(20_000);
    expect(shell.mostRunning).toBe(1);
    expect(shell.asked.length).toBeGreaterThan(5);
    stop.abort();
    await clock.advance(3_000);
    await ended;
  });

  it('runs at most four commands at once', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock, 900);
    const probes = Array.from({ length: 20 }, (_, index) => probe({ id: `p${index}` }));
    const checked = new ProbeRunner(shell, clock).check('s1', probes);
    await clock.advance(10_000);
    expect(await checked).toHaveLength(20);
    expect(shell.mostRunning).toBe(4);
  });

  it('is red when the command cannot be run, and says why', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    shell.answer = () => {
      throw new AppError('engine.failed', 'the node is not running');
    };
    const checked = new ProbeRunner(shell, clock).check('s1', [probe()]);
    await clock.advance(100);
    expect((await checked)[0]).toMatchObject({
      green: false,
      evidence: 'could not be run: the node is not running',
    });
  });

  it('asks again when nothing answers in time: a busy host is no finding about the sandbox', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    shell.answer = () => {
      if (shell.asked.length === 1) throw new AppError('engine.timeout', 'took too long');
      return { exitStatus: 0, stdout: 'ok', stderr: '' };
    };
    const checked = new ProbeRunner(shell, clock).check('s1', [probe()]);
    await clock.advance(200);
    const [seen] = await checked;
    expect(seen).toMatchObject({ green: true, evidence: 'exit 0: ok' });
    // What it shows was true from the second look on, not from the first.
    expect(seen?.begunAt).toEqual(new Date(clock.now().getTime() - 100));
  });

  it('asks but once when the node refuses', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    shell.answer = () => {
      throw new AppError('engine.failed', 'the node is not running');
    };
    const checked = new ProbeRunner(shell, clock).check('s1', [probe()]);
    await clock.advance(100);
    await checked;
    expect(shell.asked).toHaveLength(1);
  });

  it('is red when nothing answers in time twice in a row', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock, 60_000);
    const checked = new ProbeRunner(shell, clock).check('s1', [probe({ timeoutMs: 1_000 })]);
    await clock.advance(6_000);
    expect((await checked)[0]).toMatchObject({
      green: false,
      evidence: 'could not be run: no answer within 3000 ms',
    });
  });

  it('waits longer the second time when the look is the last', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock, 8_000);
    const probes = [probe({ timeoutMs: 1_000 })];
    const checked = new ProbeRunner(shell, clock).check('s1', probes, { patienceMs: 10_000 });
    await clock.advance(3_000);
    await clock.advance(8_000);
    expect((await checked)[0]).toMatchObject({ green: true, evidence: 'exit 0: ok' });
    expect(shell.asked.map(({ command }) => command.timeoutMs)).toEqual([1_000, 10_000]);
  });

  it('ends when it is stopped, and leaves nothing waiting', async () => {
    const clock = new FakeClock();
    const shell = new FakeShell(clock);
    const { stop, ended, seen } = watching([probe(), probe({ id: 'b' })], shell, clock);
    await clock.advance(5_000);
    const before = seen.length;
    stop.abort();
    // A command that is under way is waited for, so that none outlives the watch.
    await clock.advance(200);
    await ended;
    await clock.advance(10_000);
    expect(seen).toHaveLength(before);
    expect(clock.waiting).toBe(0);
  });

  it('fails as a whole when an observation cannot be taken in', async () => {
    const clock = new FakeClock();
    const ended = new ProbeRunner(new FakeShell(clock), clock).watch({
      sandboxId: 's1',
      probes: [probe(), probe({ id: 'b' })],
      everyMs: 2_000,
      signal: new AbortController().signal,
      onObservation: () => Promise.reject(new Error('the store is gone')),
    });
    const outcome = expect(ended).rejects.toThrow('the store is gone');
    await clock.advance(5_000);
    await outcome;
  });

  it('fails when a probe is wrong in itself', async () => {
    const clock = new FakeClock();
    const wrong = probe({ expect: { exitStatus: 0, stdout: '(' } });
    const { ended } = watching([wrong], new FakeShell(clock), clock);
    const outcome = expect(ended).rejects.toMatchObject({ code: 'scenario.invalid' });
    await clock.advance(500);
    await outcome;
  });
});
