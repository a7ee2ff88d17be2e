import type { AreaCheck, CheckObserver, CheckResult } from '#checks';
import type { Output } from '../output/output.js';

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Prints checks as they end: mark, name, what is true when it passes, time; of a failed one, why. */
export class CheckPrinter implements CheckObserver {
  private readonly startedMs = performance.now();
  private readonly width: number;

  constructor(
    private readonly output: Output,
    private readonly checks: readonly AreaCheck[],
  ) {
    this.width = Math.max(...checks.map(({ area, check }) => `${area}/${check.id}`.length));
  }

  begin(stackId: string, tempo: number): void {
    const count = this.checks.length === 1 ? '1 check' : `${this.checks.length} checks`;
    this.output.line(`${count} of the stack "${stackId}" at tempo ${tempo}; making a sandbox`);
  }

  note(text: string): void {
    this.output.line(`– ${text}`);
  }

  finished({ ok, area, id, title, durationMs, settleMs, failure }: CheckResult): void {
    const name = `${area}/${id}`.padEnd(this.width);
    const settled = settleMs >= 1_000 ? ` + ${seconds(settleMs)}` : '';
    this.output.line(`${ok ? '✔' : '✖'} ${name}  ${title}  (${seconds(durationMs)}${settled})`);
    if (!failure) return;
    this.output.line(`    ${failure.at}`);
    this.output.line(`    expected  ${failure.expected}`);
    this.output.line(`    seen      ${failure.seen.replaceAll('\n', `\n${' '.repeat(14)}`)}`);
  }

  end(results: readonly CheckResult[]): void {
    const failed = results.filter(({ ok }) => !ok).length;
    const left = this.checks.length - results.length;
    const counts = [`${results.length - failed} passed`, `${failed} failed`];
    if (left > 0) counts.push(`${left} not run`);
    this.output.line(`\n${counts.join(', ')} in ${seconds(performance.now() - this.startedMs)}`);
  }
}
