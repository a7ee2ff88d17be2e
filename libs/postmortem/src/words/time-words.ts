import { relativeTime } from '#contracts';

/** `350 ms`, `4.2 s`, `12 min 30 s`, `1 h 5 min`: a length of time as one says it. */
export function durationWords(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1).replace(/\.0$/, '')} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 3_600) return withRest(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  const minutes = Math.round(seconds / 60);
  return withRest(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function withRest(whole: number, unit: string, rest: number, restUnit: string): string {
  return rest === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${rest} ${restUnit}`;
}

/** Says instants in one time zone, and how far they are from the begin of the injection. */
export class TimeWords {
  private readonly dayFormat: Intl.DateTimeFormat;
  private readonly clockFormat: Intl.DateTimeFormat;
  private readonly originDay: string | null;

  constructor(
    readonly timeZone: string,
    private readonly originAt: string | null,
  ) {
    const day = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    this.dayFormat = new Intl.DateTimeFormat('en-CA', day);
    const clock = { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    this.clockFormat = new Intl.DateTimeFormat('en-GB', { ...clock, hourCycle: 'h23' });
    this.originDay = originAt === null ? null : this.dayFormat.format(new Date(originAt));
  }

  /** `14:03:07`, with the day before it when that is not the day of the injection. */
  clock(at: string): string {
    const instant = new Date(at);
    const time = this.clockFormat.format(instant);
    const day = this.dayFormat.format(instant);
    return day === this.originDay ? time : `${day} ${time}`;
  }

  /** `2026-11-20 14:03:07`. */
  full(at: string): string {
    const instant = new Date(at);
    return `${this.dayFormat.format(instant)} ${this.clockFormat.format(instant)}`;
  }

  /** `+02:05` after the injection, `-00:10` before it, empty when it never began. */
  offset(at: string): string {
    return this.originAt === null ? '' : relativeTime(Date.parse(at) - Date.parse(this.originAt));
  }

  /** `14:03:07 (+02:05)`. */
  both(at: string): string {
    const offset = this.offset(at);
    return offset === '' ? this.clock(at) : `${this.clock(at)} (${offset})`;
  }
}
