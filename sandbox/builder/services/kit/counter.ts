import type { Metric, MetricSample } from './text-metrics.js';

/** A counter with one label set per distinct combination of values. */
export class Counter implements Metric {
  readonly type = 'counter';
  private readonly values = new Map<string, { labels: Record<string, string>; value: number }>();

  constructor(
    readonly name: string,
    readonly help: string,
  ) {}

  add(labels: Record<string, string>, amount = 1): void {
    const key = JSON.stringify(labels);
    const known = this.values.get(key);
    if (known === undefined) this.values.set(key, { labels, value: amount });
    else known.value += amount;
  }

  samples(): readonly MetricSample[] {
    return [...this.values.values()];
  }
}
