import { eventInWords, type FeedEvent } from '#contracts';
import type { Output } from '../output/output.js';

/** Prints the feed for people: time since the practice began, and one sentence an event. */
export class FeedPrinter {
  private beganAt: number | null = null;

  constructor(private readonly output: Output) {}

  print(event: FeedEvent): void {
    const at = new Date(event.occurredAt).getTime();
    if (event.type === 'practice.stateChanged' && event.data.to === 'live') this.beganAt = at;
    this.output.line(`${this.offset(at)}  ${eventInWords(event)}`);
  }

  private offset(at: number): string {
    if (this.beganAt === null) return '        ';
    const total = Math.round((at - this.beganAt) / 1_000);
    const text = `${Math.floor(Math.abs(total) / 60)}:${String(Math.abs(total) % 60).padStart(2, '0')}`;
    return `${total < 0 ? '-' : '+'}${text}`.padStart(8);
  }
}
