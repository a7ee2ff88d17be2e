import { doneLine, failedLine, paletteFor, runningLine, stoppedLine } from './step-lines.mjs';

/** @typedef {import('./reporter.mjs').Reporter} Reporter */
/** @typedef {import('./reporter.mjs').RunningStep} RunningStep */

const frameMs = 100;

/**
 * Steps on a terminal: finished ones stay as lines, those under way are redrawn below them.
 * @implements {Reporter}
 */
export class TerminalReporter {
  /** @type {Map<string, RunningStep>} */
  #running = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #drawnLines = 0;
  #tick = 0;

  /** @param {NodeJS.WriteStream} stream */
  constructor(stream) {
    this.stream = stream;
    this.palette = paletteFor(stream.hasColors?.() ?? true);
  }

  /** @param {RunningStep} step */
  started(step) {
    this.#running.set(step.title, step);
    this.#timer ??= setInterval(() => this.#redraw(), frameMs);
    this.#redraw();
  }

  /** @param {RunningStep} step @param {string | undefined} detail */
  finished(step, detail) {
    this.#settle(step, doneLine({ title: step.title, elapsedMs: step.elapsedMs(), detail }, this.palette));
  }

  /** @param {RunningStep} step */
  failed(step) {
    this.#settle(step, failedLine({ title: step.title, elapsedMs: step.elapsedMs() }, this.palette));
  }

  /** @param {RunningStep} step */
  stopped(step) {
    this.#settle(step, stoppedLine({ title: step.title, elapsedMs: step.elapsedMs() }, this.palette));
  }

  /** @param {string} text */
  say(text) {
    this.#erase();
    this.stream.write(`${text}\n`);
    this.#draw();
  }

  close() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#running.clear();
    this.#erase();
  }

  /** @param {RunningStep} step @param {string} line */
  #settle(step, line) {
    this.#running.delete(step.title);
    this.say(line);
    if (this.#running.size === 0) this.close();
  }

  #redraw() {
    this.#tick += 1;
    this.#erase();
    this.#draw();
  }

  #draw() {
    const width = this.stream.columns || 80;
    for (const step of this.#running.values()) {
      const view = { title: step.title, elapsedMs: step.elapsedMs(), detail: this.#fitting(step, width) };
      this.stream.write(`${runningLine(view, this.palette, this.#tick)}\n`);
    }
    this.#drawnLines = this.#running.size;
  }

  /** A line that wraps could not be erased again, so the detail is cut to what fits. */
  #fitting(/** @type {RunningStep} */ step, /** @type {number} */ width) {
    const room = width - step.title.length - 20;
    return room > 10 ? step.detail()?.slice(0, room) : undefined;
  }

  #erase() {
    if (this.#drawnLines > 0) this.stream.write(`\u001b[${this.#drawnLines}A\u001b[0J`);
    this.#drawnLines = 0;
  }
}
