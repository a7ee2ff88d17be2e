import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { prepareTestDatabase } from '#testing';
import { writeCursor } from './cursor.js';
import { type PageOrder, readPage } from './read-page.js';

@Entity('letters')
class LetterEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') town!: string;
  @Column('date', { name: 'dated_on' }) datedOn!: string;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}

class CreateLetters1 implements MigrationInterface {
  readonly name = 'CreateLetters1000000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE letters (id text PRIMARY KEY, town text NOT NULL, dated_on date NOT NULL,
      sent_at timestamptz, written_at timestamptz NOT NULL)`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE letters');
  }
}

const database = prepareTestDatabase({ entities: [LetterEntity], migrations: [CreateLetters1] });

const LATEST: PageOrder = {
  list: 'letters',
  keys: [
    ['COALESCE(l.sentAt, l.writtenAt)', 'instant'],
    ['l.id', 'text'],
  ],
  direction: 'DESC',
};
const BY_TOWN: PageOrder = {
  list: 'letters-by-town',
  keys: [
    ['l.town', 'text'],
    ['l.datedOn', 'day'],
    ['l.id', 'text'],
  ],
  direction: 'ASC',
};

async function write(id: string, writtenAt: string, town = 'Ulm'): Promise<void> {
  await database.source.query(`INSERT INTO letters VALUES ($1, $2, '2026-11-20', NULL, $3)`, [
    ...[id, town, writtenAt],
  ]);
}
const query = () => database.source.manager.createQueryBuilder(LetterEntity, 'l');

/** Ids of all pages, each page a text. */
async function pages(order: PageOrder, limit: number, meanwhile = async () => {}): Promise<string[]> {
  const read: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await readPage(query(), order, { limit, after });
    read.push(rows.map(({ id }) => id).join(' '));
    after = next ?? undefined;
    await meanwhile();
  } while (after !== undefined);
  return read;
}

beforeEach(() => database.source.query('DELETE FROM letters'));

describe('a list that is read in pages', () => {
  it('holds each row once, in its order, and says which page is the last', async () => {
    for (const [id, day] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ] as const)
      await write(id, `2026-11-0${day}T10:00:00Z`);
    expect(await pages(LATEST, 3)).toEqual(['d c b', 'a']);
    expect(await pages(LATEST, 2)).toEqual(['d c', 'b a']);
    expect(await pages(LATEST, 9)).toEqual(['d c b a']);
  });

  it('tells rows apart that are equal but for the last digits of an instant, or for their id', async () => {
    await write('a', '2026-11-01T10:00:00.123456Z');
    await write('b', '2026-11-01T10:00:00.123455Z');
    await write('c', '2026-11-01T10:00:00.123455Z');
    expect(await pages(LATEST, 1)).toEqual(['a', 'c', 'b']);
  });

  it('is ordered by whatever it is ordered by, also by texts with quotes and days', async () => {
    await write('a', '2026-11-01T10:00:00Z', `L'Île "d'Yeu" \\`);
    await write('b', '2026-11-01T10:00:00Z', `L'Île "d'Yeu" \\`);
    await write('c', '2026-11-01T10:00:00Z', 'Aachen');
    expect(await pages(BY_TOWN, 1)).toEqual(['c', 'a', 'b']);
  });

  it('neither repeats nor hides a row when others come and go meanwhile', async () => {
    for (const [id, day] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ] as const)
      await write(id, `2026-11-0${day}T10:00:00Z`);
    let news = 0;
    const read = await pages(LATEST, 2, async () => {
      news += 1;
      await write(`new${news}`, '2026-11-09T10:00:00Z');
      await database.source.query(`DELETE FROM letters WHERE id = 'c'`);
    });
    expect(read).toEqual(['d c', 'b a']);
  });

  it('is empty when there is nothing, and has no further page', async () => {
    expect(await pages(LATEST, 2)).toEqual(['']);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['the cursor of another list', writeCursor('letters-by-town', ['Ulm', '2026-11-01', 'a'])],
    ['too few keys', writeCursor('letters', ['2026-11-01T10:00:00Z'])],
    ['an instant that is none', writeCursor('letters', ['2026-13-41T10:00:00Z', 'a'])],
    ['an instant without end', writeCursor('letters', ['+99999-01-01T10:00:00Z', 'a'])],
    ['a zero in a text', writeCursor('letters', ['2026-11-01T10:00:00Z', 'a\0'])],
    ['what is no text', Buffer.from('["letters",{},7]').toString('base64url')],
  ])('refuses %s as a cursor, and names the field', async (_, after) => {
    await expect(readPage(query(), LATEST, { limit: 1, after })).rejects.toMatchObject({
      code: 'input.invalid',
      details: [{ field: 'after' }],
    });
  });
});
