import type { Duplex } from 'node:stream';
import { AppError } from '#kernel';

/** Reads a terminal's stream: first one line with a pid, then text as whole UTF-8 characters. */
export class PtyReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly decoder = new TextDecoder('utf-8');
  private rest = '';

  constructor(private readonly stream: Duplex) {
    // destroyOnReturn: whoever stops reading is done with the terminal
    this.chunks = stream.iterator({ destroyOnReturn: true })[Symbol.asyncIterator]();
  }

  /** The pid that the session told in its first line. Throws when it says anything else, with what it said. */
  async readPid(): Promise<number> {
    while (!this.rest.includes('\n')) {
      const { done, value } = await this.chunks.next();
      if (done) throw this.noShell();
      this.rest += this.decoder.decode(value, { stream: true });
    }
    const match = /^(\d+)\r?\n/.exec(this.rest);
    if (!match) throw this.noShell();
    this.rest = this.rest.slice(match[0].length);
    return Number(match[1]);
  }

  /** All that comes after. */
  async *text(): AsyncGenerator<string> {
    if (this.rest !== '') yield this.rest;
    this.rest = '';
    for await (const chunk of { [Symbol.asyncIterator]: () => this.chunks }) {
      const text = this.decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const tail = this.decoder.decode();
    if (tail !== '') yield tail;
  }

  private noShell(): AppError {
    this.stream.destroy();
    const said = this.rest.trim().slice(0, 300);
    return new AppError('engine.failed', `No shell could be opened on the node: ${said}`);
  }
}
