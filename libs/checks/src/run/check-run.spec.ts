import { type CheckFile, checkFileSchema, stackFileSchema } from '#contracts';
import type { Stack } from '#sandbox';
import { type CommandScript, FakeClock, FakeSandboxEngine } from '#testing';
import type { CheckResult } from './check-result.js';
import { CheckRun } from './check-run.js';

const file = stackFileSchema.parse({
  id: 'tiny',
  title: 'Tiny',
  summary: 'For tests',
  compose: 'compose.yml',
  images: [{ target: 'node' }],
  nodes: [
    { name: 'jump', title: 'Jump', user: 'responder', role: 'jump' },
    { name: 'store', title: 'Store', user: 'ubuntu', role: 'production' },
    { name: 'outside', title: 'Users', role: 'outside' },
  ],
  entry: { node: 'jump', user: 'responder' },
  outside: { node: 'outside' },
  journeys: [{ name: 'read', title: 'Read', everyMs: 1000, slowMs: 500 }],
  probes: [{ id: 'well', title: 'all is well', node: 'outside', command: ['probe'] }],
  alerts: [],
  tempo: { max: 10 },
});
const stack: Stack = { file, directory: '/x', composePath: '/x/compose.yml', imageTag: 't' };

/** A stack whose users are served while no command has broken it. */
class TinyWorld {
  readonly clock = new FakeClock();
  readonly engine = new FakeSandboxEngine();
  readonly made: string[] = [];
  readonly removed: string[] = [];
  readonly ran: string[] = [];
  readonly notes: string[] = [];
  private broken = new Set<string>();
  private n = 0;

  constructor(private readonly answers: Record<string, () => ReturnType<CommandScript>> = {}) {}

  /** Runs the checks to their end, with time passing while they wait. */
  async run(checks: unknown, given: { bail?: boolean; parallel?: number; signal?: AbortSignal } = {}) {
    const parsed: CheckFile = checkFileSchema.parse(checks);
    const { clock, engine } = this;
    const finished: CheckResult[] = [];
    const run = new CheckRun(
      {
        engine,
        clock,
        sandboxes: { make: () => this.make(), remove: (id) => this.remove(id) },
        observer: {
          note: (text) => void this.notes.push(text),
          finished: (each) => void finished.push(each),
        },
      },
      {
        stack,
        checks: parsed.map((check) => ({ area: 'disk', check })),
        tempo: 10,
        parallel: given.parallel ?? 1,
        bail: given.bail ?? false,
      },
    );
    let over = false;
    const running = run.run(given.signal ?? new AbortController().signal).finally(() => {
      over = true;
    });
    running.catch(() => undefined);
    while (!over) {
      this.serveUsers();
      await clock.advance(100);
    }
    expect(finished).toEqual(await running);
    return finished;
  }

  private async make(): Promise<string> {
    const sandboxId = `sandbox${this.made.push(`sandbox${this.made.length + 1}`)}`;
    this.engine.script = (node, request) => this.answer(node, request);
    const owner = { pool: 'tiny' };
    await this.engine.provision({
      sandboxId,
      stack,
      imageTag: 't',
      tempo: 10,
      serverId: 's',
      owner,
      timeoutMs: 1,
    });
    this.broken.clear();
    return sandboxId;
  }

  private async remove(sandboxId: string): Promise<void> {
    this.removed.push(sandboxId);
    await this.engine.remove(sandboxId);
  }

  private serveUsers(): void {
    for (const sandboxId of this.engine.existing()) {
      const at = this.clock.now();
      const ok = this.broken.size === 0;
      const outcome = { kind: 'outcome', n: this.n++, journey: 'read', startedAt: at.toISOString() };
      const text = JSON.stringify({ ...outcome, latencyMs: 1, ok, ...(!ok && { error: 'HTTP 504' }) });
      this.engine.say(sandboxId, 'outside', { at, text });
    }
  }

  private answer(node: string, { command, user }: Parameters<CommandScript>[1]): ReturnType<CommandScript> {
    if (command[0] === 'probe') return { exitStatus: this.broken.size === 0 ? 0 : 1 };
    const run = command.find((word) => word.startsWith('RUN='))?.slice('RUN='.length) ?? '';
    this.ran.push(`${node} ${user}: ${run}`);
    if (run === 'break') this.broken.add(node);
    if (run === 'mend') this.broken.delete(node);
    return this.answers[run]?.() ?? {};
  }
}

const check = (given: object): object => ({
  id: 'one',
  title: 'It works',
  steps: [{ run: 'true' }],
  ...given,
});

describe('a run of checks', () => {
  it('runs steps where and as whom they say, else as a responder, and removes its sandbox', async () => {
    const world = new TinyWorld();
    const steps = [{ run: 'a' }, { at: 'store', run: 'b' }, { at: 'store', as: 'root', run: 'c' }];
    const results = await world.run([check({ steps: [...steps, { at: 'outside', run: 'd' }] })]);
    expect(results).toMatchObject([{ id: 'one', area: 'disk', ok: true, failure: null, sick: false }]);
    expect(world.ran).toEqual(['jump responder: a', 'store ubuntu: b', 'store root: c', 'outside root: d']);
    expect(world.engine.existing()).toEqual([]);
  });

  it('says which step failed, what was expected and what was seen, and goes on with the next check', async () => {
    const world = new TinyWorld({ status: () => ({ exitStatus: 3, stdout: 'down\n' }) });
    const steps = [
      { run: 'true' },
      { at: 'store', run: 'status', expect: { stdout: '^up' } },
      { run: 'never' },
    ];
    const results = await world.run([check({ steps }), check({ id: 'two' })]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
    expect(results[0]?.failure).toEqual({
      at: 'step 2 of 3, store (ubuntu): status',
      expected: 'exit 0, standard output with /^up/',
      seen: 'exit 3: down',
    });
    expect(world.ran).not.toContain('jump responder: never');
    expect(world.made).toHaveLength(1);
  });

  it('waits for what takes its time, and no longer than that time divided by the tempo', async () => {
    const late: TinyWorld = new TinyWorld({
      poll: () => ({ stdout: late.clock.monotonicMs() > 13_000 ? 'up' : 'down' }),
    });
    const step = (withinMs: number) => [{ run: 'poll', withinMs, expect: { stdout: 'up' } }];
    expect((await late.run([check({ steps: step(150_000) })]))[0]?.ok).toBe(true);
    const never = new TinyWorld({ poll: () => ({ stdout: 'down' }) });
    const [failed] = await never.run([check({ steps: step(150_000) })]);
    expect(failed?.failure?.expected).toMatch(/ within 15\.[0-2] s$/);
  });

  it('undoes after a failed step, and waits until users are served again', async () => {
    const world = new TinyWorld({ look: () => ({ exitStatus: 1 }) });
    const [result] = await world.run([
      check({
        steps: [{ at: 'store', run: 'break' }, { run: 'look' }],
        undo: [{ at: 'store', run: 'mend' }],
      }),
    ]);
    expect(world.ran).toEqual(['store ubuntu: break', 'jump responder: look', 'store ubuntu: mend']);
    expect(result).toMatchObject({ ok: false, sick: false });
    expect(result?.settleMs).toBeGreaterThanOrEqual(500);
  });

  it('fails a check that leaves the stack sick, and takes a fresh sandbox for the rest', async () => {
    const world = new TinyWorld();
    const results = await world.run([
      check({ steps: [{ at: 'store', run: 'break' }] }),
      check({ id: 'two' }),
    ]);
    expect(results.map(({ ok, sick }) => [ok, sick])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(results[0]?.failure).toEqual({
      at: 'afterwards',
      expected: 'that the stack is steady again',
      seen: 'The stack did not become steady in 120 s: "Read" does not succeed; the probe "all is well" is not green.',
    });
    expect(world.made).toEqual(['sandbox1', 'sandbox2']);
    expect(world.removed).toEqual(['sandbox1', 'sandbox2']);
    expect(world.notes).toEqual(['The stack is not steady: its sandbox is replaced.']);
  });

  it('fails a step whose command does not end', async () => {
    const [result] = await new TinyWorld({ sleep: () => 'hang' }).run([check({ steps: [{ run: 'sleep' }] })]);
    expect(result?.failure?.seen).toBe('no end within its time limit');
  });

  it('begins no more checks after a failure when it is told to bail', async () => {
    const world = new TinyWorld({ no: () => ({ exitStatus: 1 }) });
    const checks = [check({ steps: [{ run: 'no' }] }), check({ id: 'two' })];
    expect(await world.run(checks, { bail: true })).toHaveLength(1);
  });

  it('spreads checks over sandboxes side by side', async () => {
    const world = new TinyWorld();
    const checks = ['one', 'two', 'three'].map((id) => check({ id }));
    expect(await world.run(checks, { parallel: 2 })).toHaveLength(3);
    expect(world.made).toHaveLength(2);
    expect(world.engine.existing()).toEqual([]);
  });

  it('removes its sandbox when it is interrupted', async () => {
    const stop = new AbortController();
    const world = new TinyWorld({
      stop: () => {
        stop.abort(new Error('Ctrl-C'));
        return {};
      },
    });
    const running = world.run([check({ steps: [{ run: 'stop' }, { run: 'never' }] })], {
      signal: stop.signal,
    });
    await expect(running).rejects.toThrow('Ctrl-C');
    expect(world.engine.existing()).toEqual([]);
  });
});
