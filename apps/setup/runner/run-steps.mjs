import { Interrupted } from './step-failure.mjs';

/**
 * What a step learns and hands to later ones.
 * @typedef {object} Facts
 * @property {import('../engine/engine-facts.mjs').EngineFacts} [engine]
 * @property {string} [chromium]  Path of the browser for tests.
 */

/**
 * @typedef {object} StepContext
 * @property {AbortSignal} signal
 * @property {import('./log-file.mjs').LogFile} log
 * @property {Facts} facts
 * @property {(detail: string) => void} progress  What is being done right now, in a few words.
 * @property {(text: string) => void} say  A line that the reader should see in any case.
 */

/** @typedef {{detail?: string, worked: boolean}} StepOutcome `worked`: something had to be done. */

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {string[]} [needs]  Steps that must be done before, as far as they are part of the run.
 * @property {(context: StepContext) => Promise<StepOutcome>} run
 */

/**
 * Runs steps as soon as what they need is done, side by side where they are independent. The first
 * failure ends the others and is thrown.
 * @param {Step[]} steps
 * @param {{signal: AbortSignal, reporter: import('./reporter.mjs').Reporter, log: import('./log-file.mjs').LogFile}} run
 * @returns {Promise<Facts>}
 */
export async function runSteps(steps, { signal, reporter, log }) {
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  /** @type {Facts} */
  const facts = {};
  /** @type {Map<string, Promise<void>>} */
  const started = new Map();
  for (const step of steps) {
    const before = (step.needs ?? []).map((id) => started.get(id)).filter((work) => work !== undefined);
    started.set(step.id, start(step, before));
  }
  const outcomes = await Promise.allSettled(started.values());
  reporter.close();
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (errors.length > 0) throw errors.find((error) => !(error instanceof Interrupted)) ?? errors[0];
  return facts;

  /** @param {Step} step @param {Promise<void>[]} before */
  async function start(step, before) {
    await Promise.all(before).catch(() => {
      throw new Interrupted();
    });
    if (either.aborted) throw new Interrupted();
    try {
      await runStep(step, { signal: either, log, facts }, reporter);
    } catch (error) {
      failing.abort();
      throw error;
    }
  }
}

/**
 * @param {Step} step
 * @param {Pick<StepContext, 'signal' | 'log' | 'facts'>} given
 * @param {import('./reporter.mjs').Reporter} reporter
 */
async function runStep(step, given, reporter) {
  const startedAt = performance.now();
  /** @type {string | undefined} */
  let detail;
  const running = { title: step.title, elapsedMs: () => performance.now() - startedAt, detail: () => detail };
  reporter.started(running);
  try {
    const outcome = await step.run({
      ...given,
      progress: (text) => {
        detail = text;
      },
      say: (text) => reporter.say(text),
    });
    reporter.finished(running, outcome.detail, outcome.worked);
  } catch (error) {
    if (error instanceof Interrupted) reporter.stopped(running);
    else reporter.failed(running);
    throw error;
  }
}
