import { OUTPUT_LIMIT_BYTES } from '../engine/exec.js';

/** Gathers what a command prints, up to a limit; what is more is dropped and said to be. */
export class LimitedOutput {
  private readonly kept: Buffer[] = [];
  private keptBytes = 0;
  truncated = false;

  constructor(private readonly limitBytes = OUTPUT_LIMIT_BYTES) {}

  push(data: Buffer): void {
    const room = this.limitBytes - this.keptBytes;
    if (data.length > room) this.truncated = true;
    if (room <= 0) return;
    const part = data.subarray(0, room);
    this.kept.push(part);
    this.keptBytes += part.length;
  }

  /** All that was kept, read as UTF-8. */
  text(): string {
    return Buffer.concat(this.kept).toString('utf8');
  }
}
