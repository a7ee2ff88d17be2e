import { OscScanner } from './osc-scanner.js';
import { hostOf, parseShellMark, type ShellMark } from './shell-mark.js';

/** A command that a person typed has ended (or its shell has). */
export interface ShellCommand {
  host: string;
  /** Who the shell ran as; null when it never said. */
  user: string | null;
  command: string;
  /** null when the shell did not live to say. */
  exitStatus: number | null;
  startedAt: Date;
  durationMs: number;
}

interface OpenCommand {
  shell: string;
  command: string;
  startedAt: Date;
}

/** Shells that may be nested in one terminal; deeper ones push the outermost out, so that memory stays bounded. */
const MAX_DEPTH = 64;

/**
 * Reads the commands out of a terminal's output. Shells mark when a command begins and ends, each with its own name
 * `<host>:<pid>`, so the commands of shells within shells (ssh, sudo, bash) are told apart. Pure and incremental:
 * give it every chunk as it comes, cut anywhere.
 */
export class ShellIntegrationParser {
  private readonly scanner = new OscScanner();
  private readonly lines = new Map<string, string>();
  private readonly users = new Map<string, string>();
  /** Outermost first. */
  private open: OpenCommand[] = [];

  /** Commands that this chunk ended; `at` is when the chunk came. A command is told before the one it ran within. */
  push(chunk: string, at: Date): ShellCommand[] {
    return this.scanner.push(chunk).flatMap((body) => {
      const mark = parseShellMark(body);
      return mark ? this.apply(mark, at) : [];
    });
  }

  /** The terminal is gone: whatever still ran ends now, innermost first, with no exit status. */
  end(at: Date): ShellCommand[] {
    return this.closeFrom(0, at);
  }

  private apply(mark: ShellMark, at: Date): ShellCommand[] {
    switch (mark.kind) {
      case 'prompt':
        if (mark.user !== null) remember(this.users, mark.shell, mark.user);
        return [];
      case 'line':
        remember(this.lines, mark.shell, mark.command);
        return [];
      case 'began':
        return this.began(mark.shell, at);
      case 'ended':
        return this.closeShell(mark.shell, at, mark.exitStatus);
    }
  }

  private began(shell: string, at: Date): ShellCommand[] {
    const unsaid = this.closeShell(shell, at, null);
    const command = this.lines.get(shell);
    this.lines.delete(shell);
    if (command === undefined || command.trim() === '') return unsaid;
    this.open.push({ shell, command, startedAt: at });
    if (this.open.length > MAX_DEPTH) this.open.shift();
    return unsaid;
  }

  /** Ends what `shell` runs. Shells within it are dead by then, so their commands end unsaid, first. */
  private closeShell(shell: string, at: Date, exitStatus: number | null): ShellCommand[] {
    const index = this.open.findIndex((command) => command.shell === shell);
    if (index === -1) return [];
    const within = this.closeFrom(index + 1, at);
    const own = this.open.pop() as OpenCommand;
    return [...within, this.ended(own, at, exitStatus)];
  }

  private closeFrom(index: number, at: Date): ShellCommand[] {
    return this.open
      .splice(index)
      .reverse()
      .map((command) => this.ended(command, at, null));
  }

  private ended(
    { shell, command, startedAt }: OpenCommand,
    at: Date,
    exitStatus: number | null,
  ): ShellCommand {
    const durationMs = Math.max(0, at.getTime() - startedAt.getTime());
    return {
      host: hostOf(shell),
      user: this.users.get(shell) ?? null,
      command,
      exitStatus,
      startedAt,
      durationMs,
    };
  }
}

/** Keeps the newest entries only: a person can open any number of shells in one terminal. */
function remember(map: Map<string, string>, key: string, value: string): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_DEPTH && oldest !== undefined) map.delete(oldest);
}
