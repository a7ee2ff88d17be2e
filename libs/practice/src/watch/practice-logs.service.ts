import { Injectable } from '@nestjs/common';
import type { LogEntry, LogFilter, LogPage, LogQuery, LogSources } from '#contracts';
import { AppError } from '#kernel';
import type { Asker } from '../asker.js';
import { StackChecksBook } from '../prerequisites/stack-checks.service.js';
import { LogStore } from './log-store.js';
import { SearchNotes } from './search-notes.service.js';
import { StackWatch, type WatchedStack } from './stack-watch.service.js';

/** Tails at once: each holds a connection into the sandbox, and searches need some too. */
const TAILS_PER_PRACTICE = 10;
const TAILS_PER_PERSON = 2;

interface OpenLogs extends WatchedStack {
  store: LogStore;
}

/** The logs of the stack of a practice or visit, as its own log store has them. */
@Injectable()
export class PracticeLogs {
  /** Person of each open tail, by practice. */
  private readonly tails = new Map<string, string[]>();

  constructor(
    private readonly watch: StackWatch,
    private readonly notes: SearchNotes,
    private readonly checks: StackChecksBook,
  ) {}

  /**
   * A page of what was found; the first page of a search is noted: in a practice on the timeline, on a visit as done.
   * Errors: those of {@link StackWatch.enter}, `resource.not-found` for a stack without logs, `logs.unavailable`.
   */
  async search(practiceId: string, asker: Asker & { name: string }, query: LogQuery): Promise<LogPage> {
    const { store, signal, stack, visitorId } = await this.open(practiceId, asker);
    const page = await store.search(query, signal);
    if (query.before !== undefined) return page;
    if (visitorId !== null) await this.checks.searched(visitorId, stack, query);
    else await this.notes.note(practiceId, asker, { ...query, found: page.entries.length });
    return page;
  }

  /** What can be chosen. Errors as {@link search}. */
  async sources(practiceId: string, asker: Asker): Promise<LogSources> {
    const { store, signal } = await this.open(practiceId, asker);
    return store.sources(signal);
  }

  /**
   * Lines as they are written (null: nothing yet), until the reader stops, `gone` is aborted or the practice is wound
   * up. Errors as {@link search}, and `logs.busy` when there are too many tails.
   */
  async *tail(
    practiceId: string,
    asker: Asker,
    filter: LogFilter,
    gone: AbortSignal,
  ): AsyncGenerator<LogEntry | null> {
    const { store, signal } = await this.open(practiceId, asker);
    const tails = this.tails.get(practiceId) ?? [];
    if (tails.length >= TAILS_PER_PRACTICE)
      throw busy(`This practice has ${TAILS_PER_PRACTICE} live tails open`);
    if (tails.filter((person) => person === asker.id).length >= TAILS_PER_PERSON)
      throw busy(`You have ${TAILS_PER_PERSON} live tails open`);
    this.tails.set(practiceId, [...tails, asker.id]);
    try {
      yield* store.tail(filter, AbortSignal.any([gone, signal]));
    } finally {
      this.leave(practiceId, asker.id);
    }
  }

  private async open(practiceId: string, asker: Asker): Promise<OpenLogs> {
    const watched = await this.watch.enter(practiceId, asker, 'logs');
    const { logs } = watched.stack;
    if (!logs) throw new AppError('resource.not-found', 'The logs of this stack cannot be searched.');
    return { ...watched, store: new LogStore(watched.agent, logs) };
  }

  private leave(practiceId: string, personId: string): void {
    const tails = this.tails.get(practiceId) ?? [];
    const at = tails.indexOf(personId);
    const left = tails.filter((_, index) => index !== at);
    if (left.length > 0) this.tails.set(practiceId, left);
    else this.tails.delete(practiceId);
  }
}

function busy(what: string): AppError {
  return new AppError('logs.busy', `${what}: pause one first.`);
}
