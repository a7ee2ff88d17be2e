import { AppError, type Clock } from '#kernel';
import { ShellMarkReader } from '#sandbox';
import type { TerminalSink } from './terminal-session.js';

/** What has been seen is kept up to this many characters. */
const KEPT_CHARACTERS = 20_000;

interface Waiter {
  met(): boolean;
  resolve(): void;
}

/** What a scripted responder sees of a terminal: prompts, exit statuses and text. */
export class ShellScreen implements TerminalSink {
  private readonly marks = new ShellMarkReader();
  private readonly waiters = new Set<Waiter>();
  private prompts = 0;
  private text = '';
  private isClosed = false;
  /** Host of the latest prompt. */
  host: string | null = null;
  exitStatus: number | null = null;

  constructor(private readonly clock: Clock) {}

  output(data: string): void {
    this.text = (this.text + data).slice(-KEPT_CHARACTERS);
    for (const mark of this.marks.push(data)) {
      if (mark.kind === 'ended') this.exitStatus = mark.exitStatus;
      if (mark.kind !== 'prompt') continue;
      this.prompts += 1;
      this.host = mark.host;
    }
    this.check();
  }

  closed(): void {
    this.isClosed = true;
    this.check();
  }

  /** Call it before typing: resolves at the next prompt. */
  nextPrompt(timeoutMs: number, signal: AbortSignal): Promise<void> {
    const seen = this.prompts;
    return this.until(() => this.prompts > seen, 'a prompt', timeoutMs, signal);
  }

  /** Call it before typing: resolves when text shown from now on matches. */
  nextText(pattern: RegExp, timeoutMs: number, signal: AbortSignal): Promise<void> {
    this.text = '';
    return this.until(() => pattern.test(this.text), String(pattern), timeoutMs, signal);
  }

  private async until(
    met: () => boolean,
    what: string,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const seen = new AbortController();
    const waiter: Waiter = { met, resolve: () => undefined };
    const reached = new Promise<void>((resolve) => {
      waiter.resolve = resolve;
    });
    this.waiters.add(waiter);
    const tooLate = this.clock.wait(timeoutMs, AbortSignal.any([signal, seen.signal])).then(() => {
      const last = this.text.slice(-200).trim();
      throw new AppError(
        'terminal.no-answer',
        `The terminal did not show ${what} within ${timeoutMs / 1_000} s; last it showed "${last}".`,
      );
    });
    try {
      this.check();
      await Promise.race([reached, tooLate]);
      if (this.isClosed && !met())
        throw new AppError('terminal.no-answer', `The terminal closed before it showed ${what}.`);
    } finally {
      this.waiters.delete(waiter);
      tooLate.catch(() => undefined);
      seen.abort();
    }
  }

  private check(): void {
    for (const waiter of this.waiters) if (this.isClosed || waiter.met()) waiter.resolve();
  }
}
