import type { AddressInfo } from 'node:net';
import { createLogApi } from './log-api.js';
import type { LogEntry } from './log-entry.js';
import type { LogPage } from './log-store.js';
import { TailHub } from './tail-hub.js';

const entry: LogEntry = {
  atMs: Date.UTC(2017, 10, 17),
  node: 'live-builder-api-0',
  service: 'builder-api',
  text: 'hi',
};
const page: LogPage = { entries: [entry], next: { segment: 3, offset: 70 } };
const store = {
  search: async () => page,
  nodes: new Set(['monitor', 'live-builder-api-0']),
  services: new Set(['builder-api']),
};

let tail: TailHub;
let server: ReturnType<typeof createLogApi>;
let base: string;

beforeEach(async () => {
  tail = new TailHub(1);
  server = createLogApi({ store, tail, metrics: [] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string): Promise<Response> => fetch(`${base}${path}`);

describe('the API of the log store', () => {
  it('answers a search with entries and where to go on', async () => {
    expect(await (await get('/api/search?text=hi')).json()).toEqual({
      entries: [
        { at: '2017-11-17T00:00:00.000Z', node: 'live-builder-api-0', service: 'builder-api', text: 'hi' },
      ],
      next: '3-70',
    });
  });

  it('says what is wrong with a search', async () => {
    const response = await get('/api/search?limit=5000');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'limit: "5000" is no whole number from 1 to 1000' });
  });

  it('lists nodes and services', async () => {
    expect(await (await get('/api/nodes')).json()).toEqual({
      nodes: ['live-builder-api-0', 'monitor'],
      services: ['builder-api'],
    });
  });

  it('streams what arrives and is wanted, and makes room when the reader goes', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${base}/api/tail?service=builder-api`, { signal: leaving.signal });
    tail.publish([{ ...entry, service: 'builder-router' }, entry]);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(JSON.parse((await reader?.read())?.value ?? '')).toMatchObject({
      service: 'builder-api',
      text: 'hi',
    });
    expect((await get('/api/tail')).status).toBe(503);
    const left = new Promise((resolve) => {
      const leave = tail.leave.bind(tail);
      tail.leave = (gone) => resolve(leave(gone));
    });
    leaving.abort();
    await left;
    expect(tail.join({ wants: () => true, send: () => true })).toBe(true);
  });

  it('knows no other paths', async () => {
    expect((await get('/api/drop')).status).toBe(404);
  });
});

describe('the tail', () => {
  it('lets a reader go that is too slow', () => {
    let sent = 0;
    tail.join({
      wants: () => true,
      send: () => {
        sent += 1;
        return false;
      },
    });
    tail.publish([entry]);
    tail.publish([entry]);
    expect(sent).toBe(1);
  });
});
