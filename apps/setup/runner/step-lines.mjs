/**
 * How a step looks. The server prints its own start-up steps in the same form (it cannot import this
 * file), so the form is kept simple and written down here:
 *
 *     ✔ Title  1.2 s  detail        done
 *     ✖ Title  1.2 s                failed; a sentence follows
 *     – Title  1.2 s  stopped       ended before it was done, by a Ctrl-C or because another step failed
 *     ⠋ Title  12 s  detail         under way (on a terminal only, redrawn)
 *
 * Times below a minute have one decimal, longer ones are `2 min 5 s`. The detail is optional and dim.
 */
const spinnerFrames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @typedef {{green(text: string): string, red(text: string): string, cyan(text: string): string, dim(text: string): string}} Palette */

/** @type {(code: number, on: boolean) => (text: string) => string} */
const paint = (code, on) => (text) => (on ? `\u001b[${code}m${text}\u001b[0m` : text);

/**
 * @param {boolean} colours
 * @returns {Palette}
 */
export const paletteFor = (colours) => ({
  green: paint(32, colours),
  red: paint(31, colours),
  cyan: paint(36, colours),
  dim: paint(2, colours),
});

/** @param {number} elapsedMs */
export function formatElapsed(elapsedMs) {
  const seconds = elapsedMs / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** @typedef {{title: string, elapsedMs: number, detail?: string | undefined}} StepView */

/** @type {(view: StepView, palette: Palette) => string} */
const rest = ({ title, elapsedMs, detail }, palette) =>
  `${title}  ${palette.dim(formatElapsed(elapsedMs))}${detail ? `  ${palette.dim(detail)}` : ''}`;

/** @type {(view: StepView, palette: Palette) => string} */
export const doneLine = (view, palette) => `${palette.green('✔')} ${rest(view, palette)}`;

/** @type {(view: StepView, palette: Palette) => string} */
export const failedLine = (view, palette) => `${palette.red('✖')} ${rest(view, palette)}`;

/** @type {(view: StepView, palette: Palette) => string} */
export const stoppedLine = (view, palette) =>
  `${palette.dim('–')} ${rest({ ...view, detail: 'stopped' }, palette)}`;

/** @type {(view: StepView, palette: Palette, tick: number) => string} */
export const runningLine = (view, palette, tick) =>
  `${palette.cyan(spinnerFrames[tick % spinnerFrames.length] ?? '·')} ${rest(view, palette)}`;

/** @type {(view: StepView, palette: Palette) => string} */
export const waitingLine = (view, palette) => `${palette.cyan('…')} ${rest(view, palette)}`;
