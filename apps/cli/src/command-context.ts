import type { Output } from './output/output.js';

/** What a command gets: where to write, and how to say its exit status. */
export interface CommandContext {
  output: Output;
  exit(status: number): void;
}
