/** Times below a minute have one decimal, longer ones are `2 min 5 s`: the form of the set-up's own steps. */
export function formatElapsed(elapsedMs: number): string {
  const seconds = elapsedMs / 1_000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Steps of starting and stopping, in the same form as those of the set-up. */
export class StepLines {
  constructor(private readonly out: (NodeJS.WriteStream & { isTTY?: boolean }) | null) {}

  /** Shows the step while it runs and its time when it is done. `detail` may be made from the result. */
  async step<T>(title: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T> {
    const startedMs = performance.now();
    const spinner = this.spin(title, startedMs);
    try {
      const result = await work();
      const more = detail?.(result);
      this.done(this.paint(32, '✔'), title, startedMs, more);
      return result;
    } catch (error) {
      this.done(this.paint(31, '✖'), title, startedMs);
      throw error;
    } finally {
      clearInterval(spinner);
    }
  }

  line(text = ''): void {
    this.out?.write(`${text}\n`);
  }

  private spin(title: string, startedMs: number): NodeJS.Timeout | undefined {
    if (!this.out?.isTTY) return undefined;
    const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
    let tick = 0;
    return setInterval(() => {
      const elapsed = this.paint(2, formatElapsed(performance.now() - startedMs));
      this.out?.write(
        `\r\u001b[2K${this.paint(36, frames[tick++ % frames.length] ?? '·')} ${title}  ${elapsed}`,
      );
    }, 100);
  }

  private done(mark: string, title: string, startedMs: number, detail?: string): void {
    const clear = this.out?.isTTY ? '\r\u001b[2K' : '';
    const elapsed = this.paint(2, formatElapsed(performance.now() - startedMs));
    this.out?.write(`${clear}${mark} ${title}  ${elapsed}${detail ? `  ${this.paint(2, detail)}` : ''}\n`);
  }

  private paint(code: number, text: string): string {
    return this.out?.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}
