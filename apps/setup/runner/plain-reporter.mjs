import { doneLine, failedLine, paletteFor, stoppedLine, waitingLine } from './step-lines.mjs';

/** @typedef {import('./reporter.mjs').Reporter} Reporter */
/** @typedef {import('./reporter.mjs').RunningStep} RunningStep */

/** A step that takes longer says that it is alive: once soon, then now and then. */
const firstSignMs = 3_000;
const laterSignMs = 30_000;

/**
 * Steps in a log or a pipe: one line when done, and a sign of life from those that take long.
 * With `onlyWork`, steps that found nothing to do stay silent.
 * @implements {Reporter}
 */
export class PlainReporter {
  /** @type {Map<RunningStep, NodeJS.Timeout>} */
  #signs = new Map();
  #palette = paletteFor(false);

  /**
   * @param {NodeJS.WritableStream} stream
   * @param {{onlyWork?: boolean}} [options]
   */
  constructor(stream, { onlyWork = false } = {}) {
    this.stream = stream;
    this.onlyWork = onlyWork;
  }

  /** @param {RunningStep} step */
  started(step) {
    this.#signLater(step, firstSignMs);
  }

  /** @param {RunningStep} step @param {string | undefined} detail @param {boolean} [worked] */
  finished(step, detail, worked = true) {
    this.#forget(step);
    if (this.onlyWork && !worked) return;
    this.say(doneLine({ title: step.title, elapsedMs: step.elapsedMs(), detail }, this.#palette));
  }

  /** @param {RunningStep} step */
  failed(step) {
    this.#forget(step);
    this.say(failedLine({ title: step.title, elapsedMs: step.elapsedMs() }, this.#palette));
  }

  /** @param {RunningStep} step */
  stopped(step) {
    this.#forget(step);
    this.say(stoppedLine({ title: step.title, elapsedMs: step.elapsedMs() }, this.#palette));
  }

  /** @param {string} text */
  say(text) {
    this.stream.write(`${text}\n`);
  }

  close() {
    for (const step of [...this.#signs.keys()]) this.#forget(step);
  }

  /** @param {RunningStep} step @param {number} delayMs */
  #signLater(step, delayMs) {
    const timer = setTimeout(() => {
      const view = { title: step.title, elapsedMs: step.elapsedMs(), detail: step.detail() };
      this.say(waitingLine(view, this.#palette));
      this.#signLater(step, laterSignMs);
    }, delayMs);
    this.#signs.set(step, timer);
  }

  /** @param {RunningStep} step */
  #forget(step) {
    clearTimeout(this.#signs.get(step));
    this.#signs.delete(step);
  }
}
