import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEntry } from './log-entry.js';
import { type LogQuery, parseLogQuery } from './log-query.js';
import { LogStore } from './log-store.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function openStore(segmentBytes = 1024, maxSegments = 4): LogStore {
  return new LogStore({ folder, segmentBytes, maxSegments });
}

function entry(number: number, text = `entry ${number}`): LogEntry {
  return { atMs: 1_000 * number, node: `node-${number % 2}`, service: 'builder-api', text };
}

function query(parameters: Record<string, string> = {}): LogQuery {
  return parseLogQuery(new URLSearchParams(parameters));
}

const numbers = (count: number, first = 1): number[] => Array.from({ length: count }, (_, i) => first + i);

async function textsOf(store: LogStore, parameters: Record<string, string> = {}): Promise<string[]> {
  return (await store.search(query(parameters))).entries.map(({ text }) => text);
}

describe('the log store', () => {
  it('finds what was kept, newest first', async () => {
    const store = openStore();
    store.append([entry(1), entry(2)]);
    store.append([entry(3, 'tabs\tand ümläuts')]);
    expect((await store.search(query())).entries).toEqual([
      entry(3, 'tabs\tand ümläuts'),
      entry(2),
      entry(1),
    ]);
  });

  it('orders what arrived late by its time', async () => {
    const store = openStore();
    store.append([entry(2), entry(3), entry(1)]);
    expect(await textsOf(store)).toEqual(['entry 3', 'entry 2', 'entry 1']);
  });

  it('finds only what the query wants, both ends of the time included', async () => {
    const store = openStore();
    store.append(numbers(10).map((it) => entry(it)));
    const found = { from: new Date(3_000).toISOString(), to: new Date(8_000).toISOString(), node: 'node-0' };
    expect(await textsOf(store, found)).toEqual(['entry 8', 'entry 6', 'entry 4']);
    expect(await textsOf(store, { ...found, text: 'entry -6' })).toEqual(['entry 8', 'entry 4']);
  });

  it('hands out page after page, over all segments, also while new entries arrive', async () => {
    const store = openStore(200, 100);
    for (const it of numbers(50)) store.append([entry(it)]);
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await store.search(query({ limit: '7', ...(before && { before }) }));
      seen.push(...page.entries.map(({ text }) => text));
      before = page.next ? `${page.next.segment}-${page.next.offset}` : undefined;
      store.append([entry(1_000)]);
    } while (before);
    expect(seen).toEqual(
      numbers(50)
        .reverse()
        .map((it) => `entry ${it}`),
    );
  });

  it('says that there is no more when a page ends with the oldest entry', async () => {
    const store = openStore();
    store.append([entry(1), entry(2)]);
    expect((await store.search(query({ limit: '2' }))).next).toBeNull();
    expect((await store.search(query({ limit: '1' }))).next).not.toBeNull();
  });

  it('drops the oldest when it is full, and stays within its bounds', async () => {
    const store = openStore(1_000, 3);
    for (const it of numbers(500)) store.append([entry(it)]);
    const texts = await textsOf(store, { limit: '1000' });
    expect(texts[0]).toBe('entry 500');
    expect(texts).not.toContain('entry 1');
    expect(store.bytes).toBeLessThan(3 * 1_100);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('finds lines that are larger than what it reads at once', async () => {
    const store = openStore(1024 * 1024);
    const long = 'x'.repeat(8_000);
    store.append(numbers(40).map((it) => entry(it, `${it} ${long}`)));
    expect(await textsOf(store)).toEqual(
      numbers(40)
        .reverse()
        .map((it) => `${it} ${long}`),
    );
  });

  it('has everything again after it was opened anew, but for a line that a kill cut short', async () => {
    openStore().append([entry(1), entry(2)]);
    appendFileSync(join(folder, '1.log'), '3000\tnode-1\tbuil');
    const store = openStore();
    store.append([entry(4)]);
    expect(await textsOf(store)).toEqual(['entry 4', 'entry 2', 'entry 1']);
    expect([...store.nodes].sort()).toEqual(['node-0', 'node-1']);
    expect([...store.services]).toEqual(['builder-api']);
  });
});
