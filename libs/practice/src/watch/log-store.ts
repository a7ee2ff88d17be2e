import { type Agent, type IncomingMessage, request } from 'node:http';
import type { z } from 'zod';
import {
  type LogEntry,
  type LogFilter,
  type LogPage,
  type LogQuery,
  type LogSources,
  logEntrySchema,
  logPageSchema,
  logSourcesSchema,
  type StackLogs,
} from '#contracts';
import { AppError } from '#kernel';
import { linesOf } from './lines-of.js';

/** Longest wait for an answer. */
const ANSWER_MS = 15_000;
/** Longest answer: a thousand lines of some kilobytes. */
const ANSWER_BYTES = 8 * 1_024 * 1_024;

/**
 * The log store of a running stack. It runs in reach of responders: its answers are checked and bounded like those of
 * a stranger. Errors: `logs.unavailable`, and what connecting throws.
 */
export class LogStore {
  constructor(
    private readonly agent: Agent,
    private readonly logs: StackLogs,
  ) {}

  async search(query: LogQuery, signal: AbortSignal): Promise<LogPage> {
    return this.read(
      `/api/search?${params({ ...query, limit: String(query.limit) })}`,
      logPageSchema,
      signal,
    );
  }

  async sources(signal: AbortSignal): Promise<LogSources> {
    return this.read('/api/nodes', logSourcesSchema, signal);
  }

  /**
   * Lines as they are written, no faster than they are read; null at first, and whenever the store says that there is
   * nothing yet. Ends when the store or `signal` ends it.
   */
  async *tail(filter: LogFilter, signal: AbortSignal): AsyncGenerator<LogEntry | null> {
    const answer = await this.ask(`/api/tail?${params(filter)}`, signal);
    try {
      yield null;
      for await (const line of linesOf(answer))
        yield line.trim() === '' ? null : parsed(line, logEntrySchema);
    } catch (error) {
      if (!signal.aborted) throw unavailable(error);
    } finally {
      answer.destroy();
    }
  }

  private async read<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
    const answer = await this.ask(path, limit);
    const chunks: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const chunk of answer as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > ANSWER_BYTES) throw new Error(`an answer of more than ${ANSWER_BYTES} bytes`);
        chunks.push(chunk);
      }
    } catch (error) {
      throw unavailable(error);
    } finally {
      answer.destroy();
    }
    return parsed(Buffer.concat(chunks).toString('utf8'), schema);
  }

  private async ask(path: string, signal: AbortSignal): Promise<IncomingMessage> {
    const { agent } = this;
    const { node: host, port } = this.logs;
    const begun = AbortSignal.timeout(ANSWER_MS);
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const asked = request({ agent, host, port, path, signal }, resolve).on('error', reject).end();
    const late = (): void => void asked.destroy(begun.reason);
    begun.addEventListener('abort', late);
    try {
      const answer = await promise;
      if (answer.statusCode === 200) return answer;
      answer.destroy();
      throw new Error(`it answered ${answer.statusCode}`);
    } catch (error) {
      throw unavailable(error);
    } finally {
      begun.removeEventListener('abort', late);
    }
  }
}

function params(query: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}

function parsed<T>(text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError(
    'logs.unavailable',
    'The log store of this stack does not answer as it should. Try again, or look into its node.',
    { cause },
  );
}
