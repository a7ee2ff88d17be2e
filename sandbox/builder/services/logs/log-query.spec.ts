import type { LogEntry } from './log-entry.js';
import { formatCursor, LogQueryError, parseLogFilter, parseLogQuery } from './log-query.js';

const entry: LogEntry = {
  atMs: 0,
  node: 'live-builder-router-0',
  service: 'builder-router',
  text: 'ERROR:habitat_builder_router::server: [err: NO_SHARD, msg: rt:route:2]',
};

const wants = (query: string): boolean => parseLogFilter(new URLSearchParams(query))(entry);

describe('a log query', () => {
  it.each([
    ['', true],
    ['node=live-builder-router-0,live-builder-api-0', true],
    ['node=live-builder-api-0', false],
    ['service=builder-router&node=', true],
    ['service=builder-api', false],
    ['text=no_shard error', true],
    ['text=no_shard timeout', false],
    ['text="msg: rt:route:2"', true],
    ['text="rt:route:2 msg"', false],
    ['text=error -no_shard', false],
    ['text=error -timeout', true],
    ['text=error -"err: NO_SHARD"', false],
    ['text="err: no', true],
    ['text=- ""', true],
  ])('%s', (query, expected) => {
    expect(wants(query)).toBe(expected);
  });

  it('reads times with their offset, and takes all time when none is given', () => {
    const query = parseLogQuery(new URLSearchParams({ from: '2017-11-17T01:00:00Z', to: '' }));
    expect([query.fromMs, query.toMs]).toEqual([Date.UTC(2017, 10, 17, 1), Number.POSITIVE_INFINITY]);
    const offset = parseLogQuery(new URLSearchParams({ to: '2017-11-17T02:00:00.500+01:00' }));
    expect(offset.toMs).toBe(Date.UTC(2017, 10, 17, 1, 0, 0, 500));
  });

  it('reads back the cursor that it wrote', () => {
    const before = { segment: 12, offset: 4096 };
    expect(parseLogQuery(new URLSearchParams({ before: formatCursor(before) })).before).toEqual(before);
  });

  it.each([
    'from=yesterday',
    'to=2017',
    'limit=0',
    'limit=1001',
    'limit=few',
    'before=12',
    `text=${'x'.repeat(1001)}`,
  ])('refuses %s', (query) => {
    expect(() => parseLogQuery(new URLSearchParams(query))).toThrow(LogQueryError);
  });
});
