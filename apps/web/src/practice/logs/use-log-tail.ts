import { useEffect, useState } from 'react';
import type { Query } from '#api-client';
import type { LogEntry } from '#contracts';
import { api, streamOf } from '../../api/request.js';
import { readLines } from './read-lines.js';

/** Lines that a tail keeps; older ones are found by a search. */
export const TAIL_LINES = 2_000;
/** Lines are shown together so often, so that a burst costs one drawing. */
const SHOW_EVERY_MS = 150;

export interface LogTail {
  /** Newest first. */
  entries: readonly LogEntry[];
  status: 'off' | 'opening' | 'open' | 'ended';
  error: Error | null;
}

type LogFilter = Query<'/api/practices/{id}/logs/tail'>;

const OFF: LogTail = { entries: [], status: 'off', error: null };

/** Follows the lines that fit `filter` from now on; null follows nothing. Another `filter` or `turn` begins anew. */
export function useLogTail(practiceId: string, filter: LogFilter | null, turn: number): LogTail {
  const [tail, setTail] = useState<LogTail>(OFF);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn connects again
  useEffect(() => {
    if (filter === null) {
      setTail(OFF);
      return;
    }
    const leave = new AbortController();
    let waiting: LogEntry[] = [];
    const show = (): void => {
      if (waiting.length === 0) return;
      const news = waiting.toReversed();
      waiting = [];
      setTail((before) => ({ ...before, entries: [...news, ...before.entries].slice(0, TAIL_LINES) }));
    };
    const timer = setInterval(show, SHOW_EVERY_MS);
    const follow = async (): Promise<void> => {
      const params = { path: { id: practiceId }, query: filter };
      const request = { params, signal: leave.signal };
      const stream = streamOf(await api.open('/api/practices/{id}/logs/tail', request));
      setTail((before) => ({ ...before, status: 'open' }));
      for await (const entry of readLines<LogEntry>(stream)) {
        waiting.push(entry);
        if (waiting.length > TAIL_LINES) waiting.shift();
      }
    };
    setTail({ entries: [], status: 'opening', error: null });
    follow()
      .then(
        () => null,
        (error: Error) => error,
      )
      .then((error) => {
        clearInterval(timer);
        if (leave.signal.aborted) return;
        show();
        setTail((before) => ({ ...before, status: 'ended', error }));
      });
    return () => {
      clearInterval(timer);
      leave.abort();
    };
  }, [practiceId, filter, turn]);
  return tail;
}
