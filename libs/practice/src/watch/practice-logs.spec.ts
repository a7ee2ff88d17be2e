import { createServer, type RequestListener } from 'node:http';
import { type LogEntry, type LogFilter, logQuerySchema, type NewFeedEvent, type StackFile } from '#contracts';
import { AppError } from '#kernel';
import { aLeasedSandbox, FakeClock, FakeLogStore, listenerOf } from '#testing';
import type { PracticeRecorder } from '../conduct/practice-recorder.service.js';
import type { StackChecksBook } from '../prerequisites/stack-checks.service.js';
import { PracticeLogs } from './practice-logs.service.js';
import { SearchNotes } from './search-notes.service.js';
import type { StackWatch, WatchedStack } from './stack-watch.service.js';

const ada = { id: 'ada', name: 'Ada' };

const entry = (second: number, text: string): LogEntry => ({
  at: new Date(Date.UTC(2017, 10, 17, 1, 52, second)).toISOString(),
  node: second % 2 === 0 ? 'live-builder-api-0' : 'live-builder-router-0',
  service: 'builder-api',
  text,
});

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => AppError.from(error).code,
  );

describe('the logs of a practice', () => {
  let sandbox: Awaited<ReturnType<typeof aLeasedSandbox>>;
  let store: FakeLogStore;
  let over: AbortController;
  let logs: PracticeLogs;
  let noted: NewFeedEvent[];
  let clock: FakeClock;
  let visitorId: string | null;
  let checked: string[];
  const query = (more: object = {}) => logQuerySchema.parse(more);
  const gone = (): AbortSignal => new AbortController().signal;

  beforeEach(async () => {
    sandbox = await aLeasedSandbox('monitor');
    store = new FakeLogStore();
    sandbox.engine.listeners.set('monitor:9428', store.listener);
    over = new AbortController();
    const stack = { logs: { node: 'monitor', port: 9_428, searches: [] } } as unknown as StackFile;
    const agent = sandbox.service.httpAgent(sandbox.sandboxId, 'logs');
    const enter = async (): Promise<WatchedStack> => ({ stack, agent, signal: over.signal, visitorId });
    noted = [];
    visitorId = null;
    checked = [];
    const searched = async (person: string, _: StackFile, filter: LogFilter): Promise<void> =>
      void checked.push(`${person}: ${filter.text}`);
    const checks = { searched } as unknown as StackChecksBook;
    clock = new FakeClock();
    const recorder = { record: async (_: string, events: NewFeedEvent[]) => void noted.push(...events) };
    const notes = new SearchNotes(recorder as unknown as PracticeRecorder, clock);
    logs = new PracticeLogs({ enter } as unknown as StackWatch, notes, checks);
  });
  afterEach(() => sandbox.service.release(sandbox.sandboxId));

  const answering = (answer: RequestListener): void =>
    void sandbox.engine.listeners.set('monitor:9428', listenerOf(createServer(answer)));

  it('are found by node, text and time, page by page, newest first', async () => {
    for (let second = 0; second < 10; second++) store.write(entry(second, `ERROR line ${second}`));
    const asked = { node: 'live-builder-api-0', text: 'error', from: entry(1, '').at, limit: 2 };
    const first = await logs.search('p', ada, query(asked));
    expect(first.entries.map(({ text }) => text)).toEqual(['ERROR line 8', 'ERROR line 6']);
    const second = await logs.search('p', ada, query({ ...asked, before: first.next ?? '' }));
    expect(second).toEqual({ entries: [entry(4, 'ERROR line 4'), entry(2, 'ERROR line 2')], next: null });
    expect(await logs.sources('p', ada)).toEqual({
      nodes: ['live-builder-api-0', 'live-builder-router-0'],
      services: ['builder-api'],
    });
  });

  it('note on the timeline who looked for what and how much there was, once for all pages and for the same again', async () => {
    for (let second = 0; second < 6; second++) store.write(entry(second, `ERROR line ${second}`));
    const asked = { node: 'live-builder-api-0', text: ' error ', limit: 2 };
    const { next } = await logs.search('p', ada, query(asked));
    await logs.search('p', ada, query({ ...asked, before: next ?? '' }));
    await logs.search('p', ada, query({ ...asked, from: entry(1, '').at }));
    const data = { by: 'Ada', text: 'error', nodes: ['live-builder-api-0'], services: [], found: 2 };
    expect(noted).toEqual([{ type: 'logs.searched', occurredAt: clock.now(), data }]);
    await logs.search('p', { id: 'rob', name: 'Rob' }, query({}));
    await clock.advance(60_000);
    await logs.search('p', ada, query(asked));
    expect(noted.map((event) => (event.type === 'logs.searched' ? event.data : null))).toEqual([
      data,
      { by: 'Rob', text: null, nodes: [], services: [], found: 6 },
      data,
    ]);
  });

  it('of a visit are noted as searched, and on no timeline', async () => {
    store.write(entry(1, 'ERROR'));
    await logs.search('p', ada, query({ text: 'error' }));
    visitorId = 'ada';
    await logs.search('v', ada, query({ text: 'error' }));
    await logs.search('v', ada, query({ text: 'error', before: '1' }));
    expect(checked).toEqual(['ada: error']);
    expect(noted).toHaveLength(1);
  });

  it('note nothing of a search that failed', async () => {
    sandbox.engine.listeners.clear();
    await expect(logs.search('p', ada, query())).rejects.toThrow();
    expect(noted).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['says nonsense', (_, response) => void response.end('{"entries": 3}')],
    ['is no log store', (_, response) => void response.writeHead(404).end()],
    ['hangs up', (request) => void request.socket.destroy()],
    ['does not stop talking', (_, response) => void response.end(Buffer.alloc(9 * 1_024 * 1_024, 'x'))],
  ])('are unavailable when what answers %s', async (_, answer) => {
    answering(answer);
    expect(await codeOf(logs.search('p', ada, query()))).toBe('logs.unavailable');
  });

  it('say that nothing listens, or that the node does not run', async () => {
    sandbox.engine.listeners.clear();
    expect(await codeOf(logs.search('p', ada, query()))).toBe('node.port-closed');
    sandbox.engine.stop(sandbox.sandboxId, 'monitor');
    expect(await codeOf(logs.search('p', ada, query()))).toBe('node.not-running');
  });

  it('are followed as they are written, until the reader leaves', async () => {
    const tail = logs.tail('p', ada, {}, gone());
    expect((await tail.next()).value).toBeNull();
    const next = tail.next();
    store.write(entry(1, 'new'));
    const values = [(await next).value, (await tail.next()).value];
    expect(values).toContainEqual(entry(1, 'new'));
    await tail.return(null);
    expect(await codeOf(logs.search('p', ada, query()))).toBe('no error');
  });

  it('are followed no longer than the practice lasts', async () => {
    const tail = logs.tail('p', ada, {}, gone());
    await tail.next();
    over.abort(new AppError('practice.wrong-state', 'over'));
    expect((await Array.fromAsync(tail)).filter((value) => value !== null)).toEqual([]);
  });

  it('are followed twice by a person at once, and again when one is left', async () => {
    const tails = [logs.tail('p', ada, {}, gone()), logs.tail('p', ada, {}, gone())];
    for (const tail of tails) await tail.next();
    expect(await codeOf(logs.tail('p', ada, {}, gone()).next())).toBe('logs.busy');
    const other = logs.tail('p', { id: 'bo' }, {}, gone());
    expect(await codeOf(other.next())).toBe('no error');
    await tails[0]?.return(null);
    const again = logs.tail('p', ada, {}, gone());
    expect(await codeOf(again.next())).toBe('no error');
    over.abort();
  });
});
