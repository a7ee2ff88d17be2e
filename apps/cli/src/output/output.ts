import type { AppError } from '#kernel';

/** Where a command writes. With `--json` standard output holds one JSON document and nothing else. */
export class Output {
  constructor(
    readonly json: boolean,
    private readonly stdout: NodeJS.WritableStream = process.stdout,
    private readonly stderr: NodeJS.WritableStream = process.stderr,
  ) {}

  /** A line of progress or of a result for people; silent with `--json`. */
  line(text = ''): void {
    if (!this.json) this.stdout.write(`${text}\n`);
  }

  /** The result for programs; silent without `--json`. */
  document(value: unknown): void {
    if (this.json) this.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Something that the caller should know although the command succeeds: on standard error. */
  warn(text: string): void {
    this.stderr.write(`simsup: ${text}\n`);
  }

  /** One clear sentence on standard error, and the error body as the document with `--json`. */
  error(error: AppError): void {
    this.document({ error: { code: error.code, message: error.message, details: error.details } });
    this.stderr.write(`simsup: ${error.message}\n`);
    for (const detail of error.details) this.stderr.write(`  ${detail.field}: ${detail.message}\n`);
  }
}
