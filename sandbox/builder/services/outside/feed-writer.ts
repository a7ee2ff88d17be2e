/** One attempt of a user to do something. */
export interface Outcome {
  readonly journey: string;
  readonly startedAt: Date;
  readonly latencyMs: number;
  readonly ok: boolean;
  /** The last request that was made, such as `GET /v1/status`. */
  readonly step: string;
  /** HTTP status of that request, when it was answered. */
  readonly status?: number;
  readonly error?: string;
}

/** A page of the monitoring. */
export interface Alert {
  readonly status: 'firing' | 'resolved';
  readonly name: string;
  readonly severity: string;
  readonly summary: string;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly fingerprint: string;
}

/** Writes what happens as lines of JSON; outcomes are numbered. */
export class FeedWriter {
  private count = 0;

  constructor(private readonly write: (line: string) => void) {}

  outcome({ startedAt, latencyMs, ...rest }: Outcome): void {
    this.count += 1;
    const rounded = Math.round(latencyMs * 10) / 10;
    this.line({
      kind: 'outcome',
      n: this.count,
      startedAt: startedAt.toISOString(),
      latencyMs: rounded,
      ...rest,
    });
  }

  alert(alert: Alert): void {
    this.line({ kind: 'alert', ...alert });
  }

  private line(content: object): void {
    this.write(`${JSON.stringify(content)}\n`);
  }
}
