import type { DataSource } from 'typeorm';
import { newId, SystemClock } from '#kernel';
import { openDataSource } from '#store';
import { endBackends, holdsAdvisoryLock, prepareTestDatabase } from '#testing';
import type { NewSandbox } from '../lifecycle/sandbox-store.js';
import { AsciicastRecorder } from '../recording/asciicast-recorder.js';
import { RecordingExport } from '../recording/recording-export.js';
import {
  AdvisorySandboxClaims,
  SANDBOX_ENTITIES,
  SANDBOX_MIGRATIONS,
  TypeormRecordingStore,
  TypeormSandboxStore,
} from './index.js';

describe('sandboxes in Postgres', () => {
  const schema = { entities: SANDBOX_ENTITIES, migrations: SANDBOX_MIGRATIONS };
  const database = prepareTestDatabase(schema);
  let source: DataSource;
  /** What a second server has: its own connections to the same database. */
  let other: DataSource;
  let store: TypeormSandboxStore;

  beforeAll(async () => {
    source = database.source;
    other = await openDataSource({ url: database.url, ...schema });
    store = new TypeormSandboxStore(source);
  }, 60_000);
  beforeEach(() => source.query('TRUNCATE sandboxes, recordings CASCADE'));
  afterAll(() => other.destroy());

  const fresh = (more: Partial<NewSandbox> = {}): NewSandbox => ({
    id: newId(),
    stackId: 'tiny',
    tempo: 1.5,
    imageTag: 'v1',
    practiceId: null,
    serverId: 'i',
    createdAt: new Date('2026-11-20T12:00:00.123Z'),
    ...more,
  });
  const addWarm = async (readyAt: Date): Promise<string> => {
    const { id } = await store.add(fresh());
    await store.move({ id, from: ['provisioning'], to: 'warm', changes: { readyAt, provisionMs: 1_234.5 } });
    return id;
  };
  const wanted = (practiceId: string) => ({
    stackId: 'tiny',
    tempo: 1.5,
    imageTag: 'v1',
    practiceId,
    leasedAt: new Date('2026-11-20T13:00:00Z'),
  });

  it('makes up the id of the installation once, whichever server asks first', async () => {
    const ids = await Promise.all(
      [store, new TypeormSandboxStore(other), store].map((one) => one.installationId()),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('gives a sandbox back as it was put in and moved', async () => {
    const added = await store.add(fresh());
    expect(await store.find(added.id)).toEqual(added);
    const readyAt = new Date('2026-11-20T12:00:07Z');
    const move = {
      id: added.id,
      from: ['provisioning'] as const,
      to: 'warm' as const,
      changes: { readyAt, provisionMs: 6_877 },
    };
    expect(await store.move(move)).toBe(true);
    expect(await store.find(added.id)).toEqual({ ...added, state: 'warm', readyAt, provisionMs: 6_877 });
    expect(await store.move(move)).toBe(false);
  });

  it('gives each warm sandbox to one of many who ask at once on two servers, the longest warm first', async () => {
    const second = await addWarm(new Date('2026-11-20T12:02:00Z'));
    const first = await addWarm(new Date('2026-11-20T12:01:00Z'));
    expect(await store.leaseWarm(wanted('p0'))).toMatchObject({
      id: first,
      state: 'leased',
      practiceId: 'p0',
    });
    const servers = [store, new TypeormSandboxStore(other)];
    const asked = Array.from({ length: 12 }, (_, n) => servers[n % 2]?.leaseWarm(wanted(`p${n + 1}`)));
    const given = (await Promise.all(asked)).filter((record) => record !== null);
    expect(given.map((record) => record?.id)).toEqual([second]);
  });

  it('leases nothing of another stack, tempo or tag', async () => {
    await addWarm(new Date());
    expect(await store.leaseWarm({ ...wanted('p'), stackId: 'other' })).toBeNull();
    expect(await store.leaseWarm({ ...wanted('p'), tempo: 1 })).toBeNull();
    expect(await store.leaseWarm({ ...wanted('p'), imageTag: 'v2' })).toBeNull();
  });

  it('refuses a second sandbox to a practice', async () => {
    await addWarm(new Date());
    await addWarm(new Date());
    await store.leaseWarm(wanted('p'));
    await expect(store.leaseWarm(wanted('p'))).rejects.toThrow(/sandboxes_of_practice/);
    expect(await store.leasedBy('p')).toMatchObject({ practiceId: 'p' });
  });

  it('never puts more into a pool than its size, however many servers fill it at once', async () => {
    const servers = [store, new TypeormSandboxStore(other)];
    const adds = Array.from({ length: 10 }, (_, n) => servers[n % 2]?.addToPool(fresh(), 3));
    expect((await Promise.all(adds)).filter((record) => record !== null)).toHaveLength(3);
    expect(await store.addToPool(fresh({ imageTag: 'v2' }), 3)).not.toBeNull();
  });

  it('lists what may still be in the engine', async () => {
    const { id } = await store.add(fresh());
    const gone = await store.add(fresh());
    await store.move({ id: gone.id, from: ['provisioning'], to: 'failed' });
    expect((await store.live()).map((record) => record.id)).toEqual([id]);
  });

  describe('claims', () => {
    it('hold off another server until they are released', async () => {
      const [mine, theirs] = [new AdvisorySandboxClaims(source), new AdvisorySandboxClaims(other)];
      expect([await mine.take('s'), await mine.take('s'), await theirs.take('s')]).toEqual([
        true,
        true,
        false,
      ]);
      expect([await mine.isTaken('s'), await theirs.isTaken('s'), await theirs.isTaken('t')]).toEqual([
        true,
        true,
        false,
      ]);
      await mine.release('s');
      expect(await theirs.isTaken('s')).toBe(false);
      expect(await theirs.take('s')).toBe(true);
      await mine.onApplicationShutdown();
      await theirs.onApplicationShutdown();
    });

    it('end with the connection of the server that held them, and come back with the next if it lives', async () => {
      const [mine, theirs] = [new AdvisorySandboxClaims(source), new AdvisorySandboxClaims(other)];
      expect(await mine.take('s')).toBe(true);
      await endBackends(other, holdsAdvisoryLock());
      expect(await theirs.isTaken('s')).toBe(false);
      expect(await mine.take('t')).toBe(true);
      expect(await theirs.isTaken('s')).toBe(true);
      await mine.onApplicationShutdown();
      await theirs.onApplicationShutdown();
    });
  });

  it('keeps a recording, chunk by chunk, and gives it back as a file', async () => {
    const recordings = new TypeormRecordingStore(source);
    const begun = { id: newId(), practiceId: 'p', personName: 'Ada', node: 'jump', columns: 80, rows: 24 };
    const recorder = await AsciicastRecorder.begin(begun, recordings, new SystemClock());
    for (let n = 0; n < 5; n++) recorder.output(`${n}${'ß'.repeat(20_000)}`);
    await recorder.end();
    const lines: string[] = [];
    for await (const part of new RecordingExport(recordings).asciicast(begun.id))
      lines.push(...part.trim().split('\n'));
    expect(lines.slice(1).map((line) => JSON.parse(line)[2][0])).toEqual(['0', '1', '2', '3', '4']);
    const [kept] = await recordings.ofPractice('p');
    expect(kept).toMatchObject(begun);
    expect(kept?.endedAt).toBeInstanceOf(Date);
  });

  it('takes its tables away again', async () => {
    await source.undoLastMigration();
    expect(await source.query(`SELECT to_regclass('sandboxes') AS found`)).toEqual([{ found: null }]);
    await source.runMigrations();
  });
});
