import type { NewFeedEvent } from '#contracts';
import type { Clock } from '#kernel';
import {
  type AsciicastRecorder,
  type PtySession,
  type ShellCommand,
  ShellIntegrationParser,
  type TerminalSize,
} from '#sandbox';

/** Who gets what a terminal shows. Resolving late slows the terminal down. */
export interface TerminalSink {
  output(data: string): void | Promise<void>;
  closed(reason: string): void;
}

export interface TerminalSessionParts {
  terminalId: string;
  personName: string;
  pty: PtySession;
  /** Null: it is not recorded. */
  recorder: AsciicastRecorder | null;
  sink: TerminalSink;
  clock: Clock;
  /** Puts facts on the timeline. */
  record(events: NewFeedEvent[]): Promise<void>;
}

/** One open terminal: shown, recorded, and its commands put on the timeline. */
export class TerminalSession {
  readonly done: Promise<void>;
  private readonly parser = new ShellIntegrationParser();
  private reason = 'the shell ended';

  constructor(private readonly parts: TerminalSessionParts) {
    this.done = this.pump();
  }

  get id(): string {
    return this.parts.terminalId;
  }

  write(data: string): void {
    this.parts.pty.write(data);
  }

  async resize(size: TerminalSize): Promise<void> {
    this.parts.recorder?.resized(size);
    await this.parts.pty.resize(size);
  }

  /** Hangs up; what ran in it ends. Resolves when all is stored. */
  async close(reason: string): Promise<void> {
    this.reason = reason;
    await this.parts.pty.close();
    await this.done;
  }

  private async pump(): Promise<void> {
    const { pty, recorder, sink, clock } = this.parts;
    try {
      for await (const chunk of pty.output) {
        // Recorded before it is shown: nobody sees what is not kept.
        recorder?.output(chunk);
        await this.tell(this.parser.push(chunk, clock.now()));
        await sink.output(chunk);
      }
    } finally {
      await this.finish();
    }
  }

  private async finish(): Promise<void> {
    const { terminalId, personName, recorder, sink, clock } = this.parts;
    const now = clock.now();
    await this.tell(this.parser.end(now));
    await recorder?.end();
    const data = { terminalId, by: personName, reason: this.reason };
    await this.parts.record([{ type: 'terminal.closed', occurredAt: now, data }]);
    sink.closed(this.reason);
  }

  private async tell(commands: ShellCommand[]): Promise<void> {
    if (commands.length === 0) return;
    await this.parts.record(
      commands.map(({ host, command, exitStatus, startedAt, durationMs }) => ({
        type: 'command.ran' as const,
        occurredAt: startedAt,
        data: {
          terminalId: this.parts.terminalId,
          by: this.parts.personName,
          host,
          command,
          exitStatus,
          durationMs,
        },
      })),
    );
  }
}
