import { AppError, type Clock } from '#kernel';
import { evidenceOf, meetsExpectation } from './probe-expectation.js';
import type { KindedProbe, ProbeAnswer, ProbeObservation, ProbeShell } from './probe-shell.js';
import { Slots } from './slots.js';

export interface ProbeWatch {
  sandboxId: string;
  probes: readonly KindedProbe[];
  /** From the begin of one evaluation of a probe to the begin of the next, unless the probe says how often; scaled by the tempo. */
  everyMs: number;
  /** Ends the watch; `watch` then resolves after the evaluations under way. */
  signal: AbortSignal;
  /** Gets every observation; `changed` is true for the first of a probe and when its colour turned. */
  onObservation(observation: ProbeObservation, changed: boolean): Promise<void> | void;
}

/** How a single look at probes is taken. */
export interface ProbeCheck {
  /** Ends the wait for a free slot. */
  signal?: AbortSignal;
  /** Longest wait for an answer when a probe is asked again, in milliseconds; its own `timeoutMs` when that is longer. */
  patienceMs?: number;
}

/** So many commands of one runner at once: probes must not be the load that they measure. */
const SLOTS = 4;
/** What a command may take beyond its own timeout before it is given up: the engine's share. */
const GRACE_MS = 2_000;

/** Evaluates probes, once or again and again. A probe never overlaps itself. */
export class ProbeRunner {
  private readonly slots = new Slots(SLOTS);

  constructor(
    private readonly shell: ProbeShell,
    private readonly clock: Clock,
  ) {}

  /** Evaluates each probe once; a probe that cannot be run is red, one that is not answered in time is asked again first. */
  async check(
    sandboxId: string,
    probes: readonly KindedProbe[],
    { signal, patienceMs }: ProbeCheck = {},
  ): Promise<ProbeObservation[]> {
    const observe = (probe: KindedProbe) => () => this.observe(sandboxId, probe, patienceMs);
    return Promise.all(probes.map((probe) => this.slots.use(observe(probe), signal)));
  }

  /**
   * Evaluates all probes until the signal is aborted. Rejects when `onObservation` rejects (nothing goes on
   * unseen) or a probe's own definition is wrong (`scenario.invalid`).
   */
  async watch(watch: ProbeWatch): Promise<void> {
    const failed = new AbortController();
    const signal = AbortSignal.any([watch.signal, failed.signal]);
    const loops = watch.probes.map(async (probe, index) => {
      // Begin evenly spread over the interval, so that commands do not come in bursts.
      const everyMs = probe.everyMs ?? watch.everyMs;
      const delayMs = (everyMs * index) / watch.probes.length;
      try {
        await this.watchOne(watch, probe, { everyMs, delayMs }, signal);
      } catch (error) {
        if (!signal.aborted) failed.abort(error);
      }
    });
    await Promise.all(loops);
    if (failed.signal.aborted) throw failed.signal.reason;
  }

  private async watchOne(
    watch: ProbeWatch,
    probe: KindedProbe,
    { everyMs, delayMs }: { everyMs: number; delayMs: number },
    signal: AbortSignal,
  ): Promise<void> {
    let green: boolean | null = null;
    await this.clock.wait(delayMs, signal);
    while (!signal.aborted) {
      const begunMs = this.clock.monotonicMs();
      const observation = await this.slots.use(() => this.observe(watch.sandboxId, probe), signal);
      if (signal.aborted) return;
      const changed = observation.green !== green;
      green = observation.green;
      await watch.onObservation(observation, changed);
      await this.clock.wait(Math.max(0, begunMs + everyMs - this.clock.monotonicMs()), signal);
    }
  }

  /** A host may be too busy to answer in time once, which says nothing of the sandbox: only twice in a row is red. */
  private async observe(
    sandboxId: string,
    probe: KindedProbe,
    patienceMs = probe.timeoutMs,
  ): Promise<ProbeObservation> {
    let begunAt = this.clock.now();
    let answer = await this.answerOf(sandboxId, probe);
    if (answer instanceof AppError && answer.code === 'engine.timeout') {
      begunAt = this.clock.now();
      const timeoutMs = Math.max(patienceMs, probe.timeoutMs);
      answer = await this.answerOf(sandboxId, { ...probe, timeoutMs });
    }
    const { id, title, kind } = probe;
    return { probe: id, title, kind, ...shownBy(probe, answer), begunAt, endedAt: this.clock.now() };
  }

  /** A node that is gone or mute is a finding about the sandbox, not a failure of the watch. */
  private async answerOf(sandboxId: string, probe: KindedProbe): Promise<ProbeAnswer | AppError> {
    const { command, user, timeoutMs } = probe;
    const request = { command, timeoutMs, ...(user === undefined ? {} : { user }) };
    const answered = new AbortController();
    const limitMs = timeoutMs + GRACE_MS;
    const tooLate = this.clock.wait(limitMs, answered.signal).then(() => {
      throw new AppError('engine.timeout', `no answer within ${limitMs} ms`);
    });
    try {
      return await Promise.race([this.shell.exec(sandboxId, probe.node, request), tooLate]);
    } catch (error) {
      const known = AppError.from(error);
      if (known.family === 'unexpected') throw error;
      return known;
    } finally {
      tooLate.catch(() => undefined);
      answered.abort();
    }
  }
}

function shownBy(probe: KindedProbe, answer: ProbeAnswer | AppError): { green: boolean; evidence: string } {
  if (answer instanceof AppError) return { green: false, evidence: `could not be run: ${answer.message}` };
  return { green: meetsExpectation(probe, answer), evidence: evidenceOf(answer) };
}
