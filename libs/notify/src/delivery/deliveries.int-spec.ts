import { newId } from '#kernel';
import { prepareTestDatabase, Receivers, type SmtpReceiver } from '#testing';
import { announced, PRACTICE_ID, page, planned } from '../fakes/notices.js';
import { NOTIFY_SCHEMA, NotifyServer } from '../fakes/notify-server.js';
import type { Notice } from '../telling/notice.js';

/** Of a whole server with its queue. */
const START_TIMEOUT_MS = 30_000;

const database = prepareTestDatabase(NOTIFY_SCHEMA);
const receivers = new Receivers();
const post = new Receivers();
let notify: NotifyServer;
let smtp: SmtpReceiver;
let webhookUrl: string | undefined;
let refuse: ((to: string) => Error | undefined) | undefined;
/** Timelines are append-only: each test has a practice of its own. */
let practiceId: string;

const alarm = (people: readonly string[], more: Partial<Notice> = {}): Notice =>
  page(people, more, practiceId);

beforeAll(async () => {
  smtp = await post.smtp((to) => refuse?.(to));
  notify = await NotifyServer.start(database.url, { smtpUrl: smtp.url, webhookUrl: () => webhookUrl });
}, START_TIMEOUT_MS);

afterAll(async () => {
  await notify.stop();
  await post.close();
}, START_TIMEOUT_MS);

beforeEach(async () => {
  practiceId = newId();
  smtp.requests.length = 0;
  webhookUrl = undefined;
  refuse = undefined;
  await database.source.query('TRUNCATE people, notices, notice_channels, calendar_entries CASCADE');
  await notify.person('ada', 'ada@example.org');
  await notify.person('bea', 'bea@example.org');
});

afterEach(() => receivers.close());

const outcomes = (deliveries: { to: string; state: string; attempts: number }[]) =>
  deliveries.map(({ to, state, attempts }) => `${to}: ${state} after ${attempts}`);

const pageRecords = async (): Promise<object[]> =>
  (
    await database.source.query(
      `SELECT data FROM timeline_events WHERE type = 'page.sent' AND practice_id = $1 ORDER BY seq`,
      [practiceId],
    )
  ).map(({ data }: { data: object }) => data);

describe('a notice on its way', () => {
  it('reaches inboxes, chats and the webhook of the environment, and the record says so', async () => {
    const [chat, hook] = [await receivers.http(), await receivers.http()];
    webhookUrl = hook.url;
    await notify.channel('general', chat.url);
    await notify.tell(alarm(['ada']));
    expect(outcomes(await notify.settled())).toEqual([
      'ada email: delivered after 1',
      'channel general: delivered after 1',
      'channel webhook: delivered after 1',
    ]);
    expect(smtp.requests.map(({ to }) => to)).toEqual(['ada@example.org']);
    expect(chat.bodies()[0]?.text).toContain('[CRITICAL] Builder does not answer');
    expect(chat.bodies()[0]?.text).toContain(`https://simsup.example/practices/${practiceId}`);
    const delivered = { alert: 'BuilderDown', delivered: true };
    expect(await pageRecords()).toEqual(
      expect.arrayContaining([
        { ...delivered, channel: 'email to ada' },
        { ...delivered, channel: 'general' },
        { ...delivered, channel: 'webhook' },
      ]),
    );
  });

  it('invites calendars, updates the same entry, and takes it away', async () => {
    const to = { people: ['ada'] };
    await notify.tell(announced({ to }));
    await smtp.until(1);
    const moved = {
      ...planned,
      startsAt: '2026-11-25T09:00:00.000Z',
      by: 'Ada',
      previousStartsAt: planned.startsAt,
    };
    await notify.tell({ kind: 'practice.moved', key: '1', to, facts: moved });
    await smtp.until(2);
    await notify.tell({
      kind: 'practice.called-off',
      key: '1',
      to,
      facts: { ...planned, startsAt: moved.startsAt, by: 'Ada' },
    });
    await smtp.until(3);
    const entries = smtp.requests.map(({ text }) => calendarOf(text));
    const field = (name: string) => entries.map((entry) => entry.find((line) => line.startsWith(`${name}:`)));
    expect(field('METHOD')).toEqual(['METHOD:REQUEST', 'METHOD:REQUEST', 'METHOD:CANCEL']);
    expect(new Set(field('UID'))).toEqual(new Set([`UID:${PRACTICE_ID}@simsup`]));
    expect(field('SEQUENCE')).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2']);
    expect(field('DTSTART')).toEqual([
      'DTSTART:20261124T090000Z',
      'DTSTART:20261125T090000Z',
      'DTSTART:20261125T090000Z',
    ]);
    expect(field('DTEND')[0]).toBe('DTEND:20261124T110000Z');
    expect(field('STATUS')).toEqual(['STATUS:CONFIRMED', 'STATUS:CONFIRMED', 'STATUS:CANCELLED']);
    expect(entries[0]?.join('\n')).toMatch(/ORGANIZER.*simsup@example\.org/);
    expect(entries[0]?.join('\n')).toMatch(/ATTENDEE.*ada@example\.org/);
  });

  it('is tried again when the receiver was away, and arrives', async () => {
    const chat = await receivers.http((_, response, count) =>
      response.writeHead(count === 1 ? 503 : 200).end(),
    );
    await notify.channel('general', chat.url);
    await notify.tell(alarm([]));
    const [failed] = await notify.until(([only]) => only?.attempts === 1);
    expect(failed).toMatchObject({ state: 'waiting', message: expect.stringContaining('answered 503') });
    expect(outcomes(await notify.settled())).toEqual(['channel general: delivered after 2']);
    expect(await pageRecords()).toMatchObject([{ delivered: false }, { delivered: true }]);
    expect(new Set(chat.bodies().map(({ text }) => text)).size).toBe(1);
  });

  it('is given up at once when the receiver does not want it', async () => {
    refuse = (to) => (to.startsWith('ada') ? new Error('no such user here') : undefined);
    const gone = await receivers.http((_, response) => response.writeHead(410).end());
    await notify.channel('general', gone.url);
    await notify.tell(alarm(['ada', 'bea']));
    const deliveries = await notify.settled();
    expect(outcomes(deliveries)).toEqual([
      'ada email: given-up after 1',
      'bea email: delivered after 1',
      'channel general: given-up after 1',
    ]);
    expect(deliveries[0]?.message).toContain('no such user here');
  });

  it('is not delivered to nobody, and the log says why', async () => {
    await notify.person('cy', null);
    await notify.tell(alarm(['cy']));
    expect(await notify.settled()).toEqual([
      { to: 'cy email', state: 'skipped', attempts: 0, message: 'cy has given no address.' },
    ]);
    expect(await pageRecords()).toEqual([]);
  });

  it('that is of no use any more is not delivered', async () => {
    await notify.tell(alarm(['ada'], { goodUntil: new Date(Date.now() - 1) }));
    expect(outcomes(await notify.settled())).toEqual(['ada email: skipped after 0']);
    expect(smtp.requests).toEqual([]);
  });

  it(
    'is delivered once by two servers',
    async () => {
      const chat = await receivers.http();
      const second = await NotifyServer.start(database.url, {});
      try {
        await notify.channel('general', chat.url);
        for (let index = 0; index < 5; index += 1) await second.tell(alarm([], { key: String(index) }));
        await chat.until(5);
      } finally {
        await second.stop();
      }
      const rows = await notify.settled();
      expect(rows.map(({ attempts, state }) => `${state} ${attempts}`)).toEqual(Array(5).fill('delivered 1'));
      expect(chat.requests).toHaveLength(5);
    },
    START_TIMEOUT_MS,
  );
});

describe('a receiver that is slow, down or rude', () => {
  it('delays nobody else', async () => {
    const good = await receivers.http();
    const silent = await receivers.silent();
    const rude = await receivers.http((request) => request.socket.destroy());
    // More deliveries to the silent one than there are workers, all before those to the others.
    for (let index = 0; index < 15; index += 1)
      await notify.channel(`a-silent-${index}`, `http://${silent}/${index}`);
    await notify.channel('b-rude', rude.url);
    await notify.channel('c-good', good.url);
    await notify.tell(alarm(['ada', 'bea']));
    await Promise.all([good.until(1), smtp.until(2)]);
    // The silent one holds its connections still.
    const others = (await notify.deliveries()).filter(({ to }) => to.includes('silent'));
    expect(others.filter(({ attempts }) => attempts > 0)).toEqual([]);
  });
});

/** Unfolded lines of the calendar in a letter. */
function calendarOf(letter: string): string[] {
  const part = letter.split(/^Content-Type: text\/calendar.*method=/m)[1] ?? '';
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').split('\r\n--')[0] ?? '';
  const text = head.includes('base64') ? Buffer.from(body, 'base64').toString() : unquoted(body);
  return text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

function unquoted(body: string): string {
  return body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
