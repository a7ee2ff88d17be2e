import type { ExecRequest } from '#sandbox';
import { type CommandAnswer, FakeClock, FakeSandboxEngine } from '#testing';
import { TinyTerminal } from './tiny-terminal.js';

/** Time passes in steps of this: the judge looks as often. */
const STEP_MS = 250;
/** What users get, and what monitoring says of it. */
const READ_EVERY_MS = 500;

/**
 * The stack "tiny" in memory, with users and a monitor, by a clock that the test moves. It is broken by a real fault,
 * which stops its keeper, and mended by whoever types `wake keeper`.
 */
export class TinyWorld {
  // What is planned is planned by the clock of the database: this one begins with it.
  readonly clock = new FakeClock(new Date());
  readonly engine = new FakeSandboxEngine();
  /** How often damage was done in each sandbox. */
  readonly damaged = new Map<string, number>();
  private readonly stopped = new Set<string>();
  private readonly alarmed = new Map<string, string>();
  private runs = 0;
  private readAtMs = 0;

  constructor() {
    this.engine.script = (_node, request, sandboxId) => this.answer(sandboxId, request);
    this.engine.newTerminal = (request, node, sandboxId) =>
      new TinyTerminal(request, node, (command) => {
        if (command === 'wake keeper') this.stopped.delete(sandboxId);
      });
  }

  /** Lets so much time pass, with users who read. */
  async pass(ms: number): Promise<void> {
    for (let leftMs = ms; leftMs > 0; leftMs -= STEP_MS) {
      this.usersRead();
      await this.clock.advance(Math.min(leftMs, STEP_MS));
    }
  }

  /** A long while at once: what users get meanwhile is not told. */
  async skip(ms: number): Promise<void> {
    await this.clock.advance(ms);
  }

  /** Lets time pass until it is so; the time limit of the test bounds it. */
  async until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isSo())) await this.pass(STEP_MS);
  }

  /** Whatever is broken is mended. */
  mendAll(): void {
    this.stopped.clear();
  }

  private usersRead(): void {
    const nowMs = this.clock.monotonicMs();
    if (nowMs < this.readAtMs) return;
    this.readAtMs = nowMs + READ_EVERY_MS;
    for (const sandboxId of this.engine.existing()) this.read(sandboxId);
  }

  private read(sandboxId: string): void {
    const ok = !this.stopped.has(sandboxId);
    const at = this.clock.now();
    this.runs += 1;
    const error = ok ? {} : { error: 'HTTP 502' };
    const outcome = { n: this.runs, journey: 'read', startedAt: at.toISOString(), latencyMs: 20, ok };
    this.say(sandboxId, { kind: 'outcome', ...outcome, ...error });
    const firingSince = this.alarmed.get(sandboxId);
    if (ok === (firingSince === undefined)) return;
    const startsAt = firingSince ?? at.toISOString();
    if (ok) this.alarmed.delete(sandboxId);
    else this.alarmed.set(sandboxId, startsAt);
    const alert = { name: 'ReadingFails', severity: 'critical', summary: 'Nobody can read', startsAt };
    this.say(sandboxId, {
      kind: 'alert',
      status: ok ? 'resolved' : 'firing',
      fingerprint: 'reading',
      ...alert,
    });
  }

  private say(sandboxId: string, line: object): void {
    this.engine.say(sandboxId, 'outside', { at: this.clock.now(), text: JSON.stringify(line) });
  }

  private answer(sandboxId: string, { command }: ExecRequest): CommandAnswer {
    const [program, ...rest] = command;
    if (program === 'check')
      return { exitStatus: rest[0] !== 'pages' && this.stopped.has(sandboxId) ? 1 : 0 };
    if (program === 'test') return { exitStatus: rest.at(-1) === '/etc/store.conf' ? 0 : 1 };
    if (rest.includes('STOP')) this.stop(sandboxId);
    if (rest.includes('CONT')) this.stopped.delete(sandboxId);
    return { stdout: this.keeper(sandboxId) };
  }

  private stop(sandboxId: string): void {
    this.stopped.add(sandboxId);
    this.damaged.set(sandboxId, (this.damaged.get(sandboxId) ?? 0) + 1);
  }

  /** What the kernel tells of the keeper: its number, name, state and, as 22nd, its start. */
  private keeper(sandboxId: string): string {
    const state = this.stopped.has(sandboxId) ? 'T' : 'S';
    return `77 (keeper) ${state} 1 77 77 0 -1 ${'0 '.repeat(13)}4711 0\n`;
  }
}
