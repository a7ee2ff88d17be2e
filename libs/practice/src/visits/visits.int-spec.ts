import { logQuerySchema, type StackFile, stackFileSchema } from '#contracts';
import { AppError, newId, SystemClock } from '#kernel';
import { SandboxService, type Stack, type StackCatalogue } from '#sandbox';
import {
  FakeLogStore,
  FakeSandboxEngine,
  InMemorySandboxClaims,
  InMemorySandboxStore,
  prepareTestDatabase,
} from '#testing';
import {
  PRACTICE_TABLES,
  PracticeServer,
  type PracticeServerOptions,
  WrongClock,
} from '../fakes/practice-server.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { Prerequisites } from '../prerequisites/prerequisites.service.js';
import { TerminalService } from '../terminal/terminal.service.js';
import type { TerminalSink } from '../terminal/terminal-session.js';
import { PracticeLogs } from '../watch/practice-logs.service.js';
import { VISIT_MS, type Visit } from './visit.js';
import { Visits } from './visits.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const ada = { id: 'ada', name: 'Ada', role: 'admin' as const };

const file: StackFile = stackFileSchema.parse({
  ...{ id: 'tiny', title: 'Tiny', summary: 'Two nodes', compose: 'compose.yml', images: [{ target: 'x' }] },
  nodes: [
    { name: 'jump', title: 'Jump host', user: 'responder', role: 'jump' },
    { name: 'api-0', title: 'API', user: 'ubuntu', role: 'production' },
    { name: 'outside', title: 'Users', role: 'outside' },
  ],
  ...{ entry: { node: 'jump', user: 'responder' }, outside: { node: 'outside' } },
  ...{ journeys: [{ name: 'page', title: 'Page', everyMs: 1_000, slowMs: 500 }], probes: [], alerts: [] },
  logs: { node: 'api-0', port: 9_428, searches: [{ name: 'API errors', nodes: ['api-0'], text: 'error' }] },
  tempo: { default: 1, max: 20 },
});
const stack = { file, imageTag: 'v1' } as unknown as Stack;
const stacks = { get: () => stack, list: () => [stack] } as unknown as StackCatalogue;

let engine: FakeSandboxEngine;
let store: InMemorySandboxStore;
let servers: PracticeServer[] = [];

async function start(options: PracticeServerOptions = {}): Promise<PracticeServer> {
  const parts = { engine, store, claims: new InMemorySandboxClaims(), catalogue: stacks, poolSize: 0 };
  const sandboxes = new SandboxService({ ...parts, clock: new SystemClock() });
  const server = await PracticeServer.start(database.url, { sandboxes, stacks, ...options });
  servers.push(server);
  return server;
}

beforeEach(async () => {
  engine = new FakeSandboxEngine();
  store = new InMemorySandboxStore();
  await database.source.query('TRUNCATE visits, stack_checks, practices, prerequisites CASCADE');
});

afterEach(async () => {
  const started = servers;
  servers = [];
  for (const server of started) await server.stop();
}, 30_000);

/** Looks until it is so; the time limit of the test bounds it. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const mine = (server: PracticeServer, person = 'ada') => server.get(Visits).mine(person);
const ask = (server: PracticeServer, person = 'ada') => server.get(Visits).ask(person, 'tiny');
const untilState = (server: PracticeServer, state: Visit['state'], person = 'ada') =>
  until(async () => (await mine(server, person))?.state === state);
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => AppError.from(error).code,
  );

async function openVisit(server: PracticeServer): Promise<string> {
  await ask(server);
  await untilState(server, 'open');
  return (await mine(server))?.id ?? '';
}

function shell(server: PracticeServer, practiceId: string, person = ada) {
  const shown: string[] = [];
  const sink: TerminalSink = {
    output: (data) => void shown.push(data),
    closed: (reason) => void shown.push(reason),
  };
  const opened = server.get(TerminalService).openFor({ practiceId, person, columns: 80, rows: 24 }, sink);
  return { opened, shown };
}

const greeting = (host: string): string => `\x1b]633;P;Host=${host};Shell=7;User=x\x07`;

describe('a visit of a healthy sandbox', () => {
  it('ticks what the visitor is seen to do, so that what is asked of them is met', async () => {
    const server = await start();
    const prerequisites = server.get(Prerequisites);
    for (const kind of ['nodes', 'searches'] as const)
      await prerequisites.add(ada, { stack: 'tiny', kind, title: kind, help: '' });
    const id = await openVisit(server);
    expect(engine.existing()).toHaveLength(1);
    const { opened } = shell(server, id);
    const terminal = await opened;
    terminal.write(greeting('jump'));
    await until(async () => (await prerequisites.list('ada'))[0]?.left.length === 1);
    expect(await prerequisites.lacking('ada', 'tiny')).toEqual(['nodes', 'searches']);
    expect((await prerequisites.list('ada'))[0]).toMatchObject({ metAt: null, left: ['api-0'] });
    terminal.write(greeting('outside') + greeting('api-0'));
    await until(async () => (await prerequisites.lacking('ada', 'tiny')).length === 1);
    const log = new FakeLogStore();
    engine.listeners.set('api-0:9428', log.listener);
    const search = (query: object) => server.get(PracticeLogs).search(id, ada, logQuerySchema.parse(query));
    await search({ text: 'error' });
    expect(await prerequisites.lacking('ada', 'tiny')).toEqual(['searches']);
    await search({ text: 'error', node: 'api-0' });
    expect(await prerequisites.lacking('ada', 'tiny')).toEqual([]);
    expect((await mine(server))?.checks).toMatchObject({
      nodes: [
        { name: 'jump', doneAt: expect.any(String) },
        { name: 'api-0', doneAt: expect.any(String) },
      ],
      searches: [{ name: 'API errors', doneAt: expect.any(String) }],
      guide: null,
    });
    expect(await prerequisites.lacking('bo', 'tiny')).toEqual(['nodes', 'searches']);
    const [{ count }] = await database.source.query('SELECT count(*) FROM timeline_events');
    expect(count).toBe('0');
  }, 30_000);

  it('is for its visitor alone, once each, and for as many as leave room', async () => {
    const server = await start({ people: { find: async () => [], capacity: 4 } });
    const id = await openVisit(server);
    expect(await codeOf(ask(server))).toBe('visit.already');
    expect(await codeOf(shell(server, id, { ...ada, id: 'bo' }).opened)).toBe('auth.forbidden');
    await ask(server, 'bo');
    expect(await codeOf(ask(server, 'cy'))).toBe('visit.no-room');
  }, 30_000);

  it('gives way to the practices of the next hour', async () => {
    const server = await start({ people: { find: async () => [], capacity: 1 } });
    const practice = { id: newId(), stackId: 'tiny', startsAt: new Date(Date.now() + VISIT_MS / 2) };
    await database.source.query(
      `INSERT INTO practices (id, stack_id, scenario_id, variant_seed, state, starts_at, time_zone, expected_minutes,
         tempo, responder, created_by, created_at)
       VALUES ($1, $2, 'tiny/stuck', 'x', 'announced', $3, 'UTC', 60, 1, 'people', 'p', now())`,
      [practice.id, practice.stackId, practice.startsAt],
    );
    expect(await codeOf(ask(server))).toBe('visit.no-room');
    await database.source.query(`UPDATE practices SET starts_at = now() + interval '3 hours'`);
    expect(await codeOf(ask(server))).toBe('no error');
  }, 30_000);

  it('is ended by its visitor: shells are hung up, the sandbox is gone, and another one may come', async () => {
    const server = await start();
    const id = await openVisit(server);
    const { opened, shown } = shell(server, id);
    await opened;
    await server.get(Visits).leave('ada');
    expect(shown).toEqual(['the visit is over']);
    expect(engine.existing()).toEqual([]);
    expect(await codeOf(shell(server, id).opened)).toBe('visit.not-open');
    expect(await codeOf(server.get(Visits).leave('ada'))).toBe('visit.not-open');
    expect(await openVisit(server)).not.toBe(id);
  }, 30_000);

  it('leaves nothing when it is ended while its sandbox is made', async () => {
    const server = await start();
    const begun = Promise.withResolvers<void>();
    engine.beforeReady = async ({ signal }) => {
      begun.resolve();
      await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    };
    await ask(server);
    await begun.promise;
    await server.get(Visits).leave('ada');
    await until(() => engine.existing().length === 0);
    expect(await mine(server)).toMatchObject({ state: 'over', trouble: null });
  }, 30_000);

  it('ends by itself when its time is over', async () => {
    const server = await start({ clock: new WrongClock(1_500 - VISIT_MS) });
    await openVisit(server);
    await untilState(server, 'over');
    await until(() => engine.existing().length === 0);
    expect(await server.get(VisitRepository).unfinished()).toEqual([]);
  }, 30_000);

  it('says why when no sandbox can be made, and may be asked for again', async () => {
    const server = await start();
    engine.beforeReady = async () => {
      throw new AppError('sandbox.no-room', 'No memory is left.');
    };
    await ask(server);
    await untilState(server, 'over');
    expect(await mine(server)).toMatchObject({ trouble: 'No memory is left.' });
    engine.beforeReady = async () => undefined;
    await openVisit(server);
  }, 30_000);

  it('has one sandbox, however many servers could make it', async () => {
    const [server] = await Promise.all([start(), start(), start()]);
    await openVisit(server);
    expect(store.rows.size).toBe(1);
  }, 30_000);

  it('goes on in another sandbox after its server stopped, which leaves none', async () => {
    const server = await start();
    const id = await openVisit(server);
    await server.stop();
    servers = [];
    expect(engine.existing()).toEqual([]);
    const next = await start();
    await untilState(next, 'open');
    expect((await mine(next))?.id).toBe(id);
    expect(engine.existing()).toHaveLength(1);
  }, 30_000);

  it('keeps its sandbox when its server was killed, and ends when its time was over meanwhile', async () => {
    const visit = (personId: string, more: Partial<Visit>): Visit => ({
      ...{ id: newId(), personId, stackId: 'tiny', askedAt: new Date(0), trouble: null },
      ...{ endsAt: new Date(Date.now() + VISIT_MS), state: 'open', sandboxId: newId() },
      ...more,
    });
    const left = [
      visit('ada', {}),
      visit('bo', { endsAt: new Date(1) }),
      visit('cy', { state: 'preparing', sandboxId: null }),
    ];
    for (const one of left)
      await database.source.query(
        'INSERT INTO visits (id, person_id, stack_id, state, asked_at, ends_at, sandbox_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [one.id, one.personId, one.stackId, one.state, one.askedAt, one.endsAt, one.sandboxId],
      );
    const server = await start();
    await untilState(server, 'open', 'cy');
    expect(await mine(server, 'bo')).toMatchObject({ state: 'over' });
    expect(await server.get(VisitRepository).find(left[0]?.id ?? '')).toMatchObject({
      sandboxId: left[0]?.sandboxId,
    });
    expect(engine.existing()).toHaveLength(1);
  }, 30_000);
});
