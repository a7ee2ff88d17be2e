import { AppError } from '#kernel';
import { Transactions } from '#store';
import { aNewEvent, prepareTestDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from './persistence/index.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { TimelineService } from './timeline.service.js';

const database = prepareTestDatabase({ entities: TIMELINE_ENTITIES, migrations: TIMELINE_MIGRATIONS });
let timeline: TimelineService;
let practices = 0;

/** A practice that no other test has written to. */
function newPractice(): string {
  practices += 1;
  return `practice${String(practices).padStart(4, '0')}`;
}

async function seqs(practiceId: string): Promise<number[]> {
  const all = await Array.fromAsync(timeline.all(practiceId));
  return all.map((event) => event.seq);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

beforeAll(() => {
  timeline = new TimelineService(new TimelineRepository(database.source));
});

describe('the timeline', () => {
  it('gives back what was stored, with its numbers', async () => {
    const id = newPractice();
    const at = new Date('2026-11-20T14:00:00.123Z');
    const stored = await timeline.append(id, [
      aNewEvent('practice.joined', { name: 'Ada' }, at),
      aNewEvent('impact.began', { journey: 'search' }, at),
    ]);
    expect(stored.map((event) => event.seq)).toEqual([1, 2]);
    expect(await Array.fromAsync(timeline.all(id))).toEqual(stored);
    expect(stored[1]).toEqual({
      type: 'impact.began',
      practiceId: id,
      seq: 2,
      occurredAt: '2026-11-20T14:00:00.123Z',
      data: { journey: 'search' },
    });
  });

  it('numbers without gaps when fifty writers append at once', async () => {
    const id = newPractice();
    const written = await Promise.all(
      upTo(50).map((n) =>
        timeline.append(
          id,
          n % 2 ? [aNewEvent('hint.asked')] : [aNewEvent('hint.asked'), aNewEvent('hint.asked')],
        ),
      ),
    );
    const given = written.flat().map((event) => event.seq);
    expect(given.sort((a, b) => a - b)).toEqual(upTo(75));
    expect(await seqs(id)).toEqual(upTo(75));
  });

  it('leaves no gap behind when a transaction fails', async () => {
    const id = newPractice();
    await timeline.append(id, [aNewEvent('hint.asked')]);
    const failing = new Transactions(database.source).run(async (tx) => {
      await timeline.append(id, [aNewEvent('hint.asked'), aNewEvent('hint.asked')], tx);
      throw new Error('the rest went wrong');
    });
    await expect(failing).rejects.toThrow('the rest went wrong');
    const [next] = await timeline.append(id, [aNewEvent('hint.asked')]);
    expect(next?.seq).toBe(2);
    expect(await seqs(id)).toEqual([1, 2]);
  });

  it('never shows an event before those with lower numbers', async () => {
    const id = newPractice();
    let writing = true;
    const writer = Promise.all(upTo(40).map(() => timeline.append(id, [aNewEvent('hint.asked')]))).finally(
      () => {
        writing = false;
      },
    );
    while (writing) {
      const seen = await seqs(id);
      expect(seen).toEqual(upTo(seen.length));
    }
    await writer;
  });

  it.each([
    ['changed', `UPDATE timeline_events SET data = '{}'`],
    ['removed', 'DELETE FROM timeline_events'],
    ['emptied', 'TRUNCATE timeline_events, timeline_cursors'],
    ['numbered again', 'UPDATE timeline_cursors SET last_seq = 1'],
    ['forgotten', 'DELETE FROM timeline_cursors'],
  ])('cannot be %s', async (_, sql) => {
    const id = newPractice();
    await timeline.append(id, [aNewEvent('hint.asked'), aNewEvent('hint.asked')]);
    await expect(database.source.query(sql)).rejects.toThrow('the timeline is append-only');
    expect(await seqs(id)).toEqual([1, 2]);
  });

  it('refuses an event that does not fit its contract, and stores none of its companions', async () => {
    const id = newPractice();
    const broken = { type: 'impact.began', occurredAt: new Date(), data: { journey: 7 } } as never;
    const refused = await timeline
      .append(id, [aNewEvent('hint.asked'), broken])
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect((refused as AppError).details[0]?.field).toBe('data.journey');
    expect(await timeline.lastSeq(id)).toBe(0);
  });

  it('stores nothing that the contract does not name', async () => {
    const id = newPractice();
    const chatty = aNewEvent('hint.asked', { by: 'Ada', rootCause: 'chown' } as never);
    await timeline.append(id, [chatty]);
    const [event] = await Array.fromAsync(timeline.all(id));
    expect(event?.data).toEqual({ by: 'Ada' });
  });

  it('stores what a terminal may print, even what Postgres cannot hold', async () => {
    const id = newPractice();
    const command = 'printf "\u0000\ud800 ü 🚀 \\u0000"';
    const stored = await timeline.append(id, [aNewEvent('command.ran', { command })]);
    expect(stored[0]?.data).toMatchObject({ command: 'printf "\ufffd\ufffd ü 🚀 \\u0000"' });
    expect(await Array.fromAsync(timeline.all(id))).toEqual(stored);
  });

  it('fills a page with what the viewer may see, past what is sealed', async () => {
    const id = newPractice();
    await timeline.append(id, [
      ...upTo(30).map(() => aNewEvent('fault.applied')),
      ...upTo(3).map(() => aNewEvent('hint.asked')),
    ]);
    const responder = { role: 'responder', over: false } as const;
    const page = await timeline.read(id, { afterSeq: 0, limit: 2, viewer: responder });
    expect(page.map((event) => event.seq)).toEqual([31, 32]);
    const rest = await timeline.read(id, { afterSeq: 32, limit: 2, viewer: responder });
    expect(rest.map((event) => event.seq)).toEqual([33]);
    const all = await timeline.read(id, { afterSeq: 0, limit: 2, viewer: { role: 'responder', over: true } });
    expect(all.map((event) => event.seq)).toEqual([1, 2]);
  });

  it('is read to its end however many pages it has', async () => {
    const id = newPractice();
    for (let batch = 0; batch < 5; batch += 1)
      await timeline.append(
        id,
        upTo(900).map(() => aNewEvent('hint.asked')),
      );
    expect(await seqs(id)).toEqual(upTo(4_500));
  });

  it('gives the events of some types alone, and of those what the viewer may see', async () => {
    const id = newPractice();
    await timeline.append(id, [
      aNewEvent('practice.joined'),
      aNewEvent('message.posted', { room: 'instigators' }),
      aNewEvent('message.posted', { room: 'status' }),
      aNewEvent('fault.applied'),
    ]);
    const numbers = async (role: 'responder' | 'instigator') =>
      (await timeline.ofTypes(id, ['message.posted'], { role, over: false })).map(({ seq }) => seq);
    expect(await numbers('instigator')).toEqual([2, 3]);
    expect(await numbers('responder')).toEqual([3]);
  });
});
