import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The working copy; benches run from `dist`. */
export const ROOT = dirname(findPackageJSON(import.meta.url) ?? '.');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** An interrupted bench gets this long to give up what it is at; its runner gives it ten seconds in all. */
const GIVE_UP_MS = 5_000;

/** One run of a bench: what it must undo, and whether it is to end before its time. */
export class Scope {
  private readonly undo = new AsyncDisposableStack();
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  /** Undoes this at the end, whatever happens; the last one first. */
  defer(work: () => unknown): void {
    this.undo.defer(async () => {
      await work();
    });
  }

  abort(reason: Error): void {
    this.controller.abort(reason);
  }

  end(): Promise<void> {
    return this.undo.disposeAsync();
  }
}

/** Runs a bench; what it deferred on its scope is undone after success, failure and Ctrl-C alike. */
export async function runBench(work: (scope: Scope) => Promise<void>): Promise<void> {
  const scope = new Scope();
  // Not once: a package that heeds signals too would take our silence for the end.
  for (const name of SIGNALS) process.on(name, () => scope.abort(new Error(`ended by ${name}`)));
  // Such as a reader of our output that has gone.
  process.on('uncaughtException', (error) => scope.abort(error));
  const working = work(scope);
  const interrupted = new Promise<never>((_, reject) => {
    scope.signal.addEventListener('abort', () => reject(scope.signal.reason));
  });
  let status = 0;
  try {
    await Promise.race([working, interrupted]);
  } catch (error) {
    status = 1;
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    if (scope.signal.aborted) await Promise.race([working.catch(() => undefined), pause(GIVE_UP_MS)]);
  }
  await scope.end();
  // Timers of libraries must not keep a finished bench alive.
  process.exit(status);
}

/** A folder that is gone after the bench. */
export function temporaryFolder(scope: Scope): string {
  const folder = mkdtempSync(join(tmpdir(), 'simsup-bench-'));
  scope.defer(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Resolves after that time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
