import type { LivePerson } from '../live/ports.js';

export interface TerminalRequest {
  person: LivePerson;
  practiceId: string;
  columns: number;
  rows: number;
}

/** Where a terminal's output goes. */
export interface TerminalSink {
  /**
   * Resolves when the client can take more. Await it before reading on from the shell: this is what slows a shell
   * down that prints faster than the client reads.
   */
  output(data: string): Promise<void>;
  /** The shell has ended, or was ended, for the given reason. Called once at most. */
  closed(reason: string): void;
}

/** An open terminal. */
export interface TerminalHandle {
  id: string;
  write(data: string): void;
  resize(columns: number, rows: number): void;
  /** Hangs up. Idempotent. */
  close(): void | Promise<void>;
}

/** Opens terminals into the sandbox of a practice. */
export abstract class TerminalDoor {
  /** Errors: an `AppError` tells the client why there is no terminal now. */
  abstract open(request: TerminalRequest, sink: TerminalSink): Promise<TerminalHandle>;
}
