/** Cuts a stream of chunks into lines; a line without an end is passed on at `maxLength`. */
export class LineSplitter {
  private rest = '';

  constructor(
    private readonly onLine: (line: string) => void,
    private readonly maxLength = 8192,
  ) {}

  push(chunk: string): void {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      this.onLine(line);
    }
    if (this.rest.length >= this.maxLength) {
      this.end();
    }
  }

  /** Passes on what came after the last newline. */
  end(): void {
    if (this.rest) {
      this.onLine(this.rest);
      this.rest = '';
    }
  }
}
