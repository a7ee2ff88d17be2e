/** A metric in Prometheus' text format, read anew at every scrape. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  samples(): Promise<readonly MetricSample[]> | readonly MetricSample[];
}

/** One value of a metric. */
export interface MetricSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Writes metrics in Prometheus' text exposition format, version 0.0.4. */
export async function exposeMetrics(metrics: readonly Metric[]): Promise<string> {
  const blocks = await Promise.all(metrics.map(exposeMetric));
  return blocks.join('');
}

async function exposeMetric(metric: Metric): Promise<string> {
  const samples = await metric.samples();
  const lines = samples.map(({ labels, value }) => `${metric.name}${labelText(labels)} ${value}\n`);
  return `# HELP ${metric.name} ${metric.help}\n# TYPE ${metric.name} ${metric.type}\n${lines.join('')}`;
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
