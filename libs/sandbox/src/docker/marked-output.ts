import { LimitedOutput } from './limited-output.js';

/** More than a mark and what stands behind it on its line. */
const TAIL_CHARACTERS = 128;

/** What a command in a shell prints on one channel, up to the mark that the shell prints behind it. */
export class MarkedOutput {
  private readonly output = new LimitedOutput();
  private readonly end: RegExp;
  private tail = '';
  private behindMark: string | null = null;

  constructor(private readonly mark: string) {
    this.end = new RegExp(`\\n${mark}(.*)\\n$`);
  }

  push(data: Buffer): void {
    this.output.push(data);
    this.tail = (this.tail + data.toString('latin1')).slice(-TAIL_CHARACTERS);
    this.behindMark = this.end.exec(this.tail)?.[1] ?? null;
  }

  /** What stands behind the mark on its line; null as long as the mark has not come. */
  get ending(): string | null {
    return this.behindMark;
  }

  get truncated(): boolean {
    return this.output.truncated;
  }

  /** What was printed before the mark. */
  text(): string {
    const text = this.output.text();
    const end = text.lastIndexOf(`\n${this.mark}`);
    return end < 0 ? text : text.slice(0, end);
  }
}
