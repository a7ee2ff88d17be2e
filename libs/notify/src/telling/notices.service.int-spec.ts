import { Transactions } from '#store';
import { prepareTestDatabase } from '#testing';
import { announced, page, planned } from '../fakes/notices.js';
import { NOTIFY_SCHEMA, NotifyServer } from '../fakes/notify-server.js';
import type { Notice } from './notice.js';
import { Notices } from './notices.service.js';

const database = prepareTestDatabase(NOTIFY_SCHEMA);
let server: NotifyServer;

beforeAll(async () => {
  // Letters could be sent; nobody does it here, so that jobs stay to be looked at.
  server = await NotifyServer.start(database.url, { smtpUrl: 'smtp://127.0.0.1:1', working: false });
}, 30_000);

afterAll(() => server.stop());

beforeEach(async () => {
  await database.source.query('TRUNCATE people, notices, notice_channels, calendar_entries CASCADE');
  await database.source.query(`INSERT INTO people VALUES ('ada', 'ada@example.org'), ('bea', NULL)`);
});

const tell = (notice: Notice): Promise<boolean> => server.tell(notice);

async function deliveries(): Promise<string[]> {
  const rows: { id: string; to: string }[] = await database.source.query(
    `SELECT id, concat_ws(' ', person_id, way, channel_name) AS to FROM notice_deliveries ORDER BY 2`,
  );
  return rows.map(({ to }) => to);
}

async function queued(): Promise<string[]> {
  const rows = await database.source.query(
    `SELECT d.id FROM pgboss.job j JOIN notice_deliveries d ON d.id = j.data->>'deliveryId'`,
  );
  return rows.map(({ id }: { id: string }) => id);
}

async function channel(name: string, owner: string | null, kinds: string[], enabled = true): Promise<void> {
  await database.source.query(
    `INSERT INTO notice_channels (id, owner_id, form, name, address, kinds, enabled, created_at)
     VALUES ($1, $2, 'slack', $1, 'https://chat.example/hook', $3, $4, now())`,
    [name, owner, kinds, enabled],
  );
}

describe('a notice', () => {
  it('goes to each receiver by each of their ways, as a job each where somebody must deliver it', async () => {
    expect(await tell(announced())).toBe(true);
    expect(await deliveries()).toEqual(['ada browser', 'ada email', 'bea browser', 'bea email']);
    expect(await queued()).toHaveLength(2);
  });

  it('is told once, however often and in however many transactions at once', async () => {
    const answers = await Promise.all([tell(announced()), tell(announced()), tell(announced())]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await tell(announced())).toBe(false);
    expect(await queued()).toHaveLength(2);
  });

  it('is not told when the transaction that it belongs to fails', async () => {
    const failing = server.get(Transactions).run(async (tx) => {
      await server.get(Notices).tell(announced(), tx);
      throw new Error('the practice could not be stored');
    });
    await expect(failing).rejects.toThrow('could not be stored');
    expect(await deliveries()).toEqual([]);
    expect(await queued()).toEqual([]);
    expect(await tell(announced())).toBe(true);
  });

  it('comes once to somebody who is named twice', async () => {
    await tell(announced({ to: { people: ['ada', 'ada'], everyone: true } }));
    expect(await deliveries()).toEqual(['ada browser', 'ada email', 'bea browser', 'bea email']);
  });

  it('goes by the ways that somebody chose, and by the usual ones where they did not', async () => {
    await database.source.query(
      `INSERT INTO notice_preferences VALUES ('ada', 'email', '{page}'), ('bea', 'browser', '{}')`,
    );
    await tell(announced());
    expect(await deliveries()).toEqual(['ada browser', 'bea email']);
    await tell(page(['ada']));
    expect(await queued()).toHaveLength(2);
  });

  it('goes to the channels that take its kind: the organisation’s when they are meant, and one’s own', async () => {
    await channel('general', null, ['practice.announced', 'page']);
    await channel('pager', null, ['page']);
    await channel('off', null, ['page'], false);
    await channel('phone', 'ada', ['page']);
    await tell(page(['bea']));
    expect(await deliveries()).toEqual(['bea browser', 'bea email', 'channel general', 'channel pager']);
    await tell(page(['ada'], { key: 'second', to: { people: ['ada'] } }));
    expect((await deliveries()).filter((to) => to.startsWith('ada'))).toEqual([
      'ada browser',
      'ada channel phone',
      'ada email',
    ]);
  });

  it('counts on each change of an entry in calendars, for each practice by itself', async () => {
    await tell(announced());
    await tell({
      kind: 'practice.moved',
      key: '1',
      to: {},
      facts: { ...planned, by: 'Ada', previousStartsAt: planned.startsAt },
    });
    const other = { ...planned, practiceId: 'aaaaaaaaaaaa', by: 'Ada' };
    await tell(announced({ key: 'other', facts: other }));
    const rows = await database.source.query('SELECT key, calendar_sequence AS n FROM notices ORDER BY key');
    expect(rows.map(({ n }: { n: number }) => n)).toEqual([1, 0, 0]);
  });

  it('with facts that do not fit its kind is refused, and nothing is stored', async () => {
    const wrong = announced({ facts: { ...planned, by: 'Ada', scenario: 'builder/core-locked' } as never });
    await expect(tell(wrong)).rejects.toMatchObject({ code: 'internal.unexpected' });
    expect(await deliveries()).toEqual([]);
  });
});
