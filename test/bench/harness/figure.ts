/** One measured figure. Every bench prints some, one JSON object a line. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The same work without us, measured in the same run; absent where there is nothing to compare with. */
  baseline?: number;
  /** `value / baseline` when absent. */
  ratio?: number;
  /** What we want: a bound of the value, or of the ratio. */
  target?: string;
  /** The single measurements of value and baseline, where they are few. */
  rounds?: { value: number[]; baseline: number[] };
  /** How it was measured, in a sentence. */
  detail?: string;
}

/** Prints a figure on standard output. */
export function report({ name, value, unit, baseline, ratio, target, rounds, detail }: Figure): void {
  const line = {
    name,
    value: rounded(value),
    unit,
    baseline: baseline === undefined ? null : rounded(baseline),
    ratio: baseline === undefined ? null : rounded(ratio ?? value / baseline, 3),
    ...(target === undefined ? {} : { target }),
    ...(rounds === undefined
      ? {}
      : { rounds: { value: rounds.value.map(whole), baseline: rounds.baseline.map(whole) } }),
    ...(detail === undefined ? {} : { detail }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The smallest value that `share` of all values do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const whole = (value: number): number => Math.round(value);

/** Four digits are more than any of this is good for. */
function rounded(value: number, digits = 4): number {
  return Number(value.toPrecision(digits));
}
