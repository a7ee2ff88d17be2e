import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { PageRequest, SeriesQuery } from '#contracts';
import { AppError } from '#kernel';
import { type PageOfRows, type PageOrder, readPage, type Transaction } from '#store';
import type { Practice } from '../practice.js';
import type { Occurrence, Series, SeriesInstigator } from '../series/series.js';
import { PracticeEntity } from './practice.entity.js';
import { OccurrenceEntity, SeriesEntity, SeriesInstigatorEntity } from './series.entity.js';

/** A change of a series. */
export type SeriesPatch = Partial<Omit<Series, 'id' | 'revision'>>;
type Day = Pick<Occurrence, 'seriesId' | 'plannedOn'>;

/** Those that go on first, then by name. */
const GOING_FIRST: PageOrder = {
  list: 'series',
  keys: [
    [`CASE WHEN s.endedAt IS NULL THEN '0' ELSE '1' END`, 'text'],
    ['s.name', 'text'],
    ['s.id', 'text'],
  ],
  direction: 'ASC',
};
const STANDINGS = {
  going: 's.endedAt IS NULL AND s.pausedAt IS NULL',
  paused: 's.endedAt IS NULL AND s.pausedAt IS NOT NULL',
  ended: 's.endedAt IS NOT NULL',
};
const LATEST_FIRST: PageOrder = {
  list: 'past-of-series',
  keys: [
    ['p.startsAt', 'instant'],
    ['p.id', 'text'],
  ],
  direction: 'DESC',
};

/** Series in Postgres. */
@Injectable()
export class SeriesRepository {
  constructor(private readonly source: DataSource) {}

  async add(series: Series, tx: Transaction): Promise<void> {
    await tx.insert(SeriesEntity, series as never);
  }

  find(id: string): Promise<Series | null> {
    return this.source.manager.findOneBy(SeriesEntity, { id });
  }

  /** The series, or `resource.not-found`. */
  async get(id: string): Promise<Series> {
    // Postgres refuses some characters, which no id has.
    const series = /^[a-z0-9]{12}$/.test(id) ? await this.find(id) : null;
    if (!series) throw new AppError('resource.not-found', 'There is no such series. See their list.');
    return series;
  }

  /** Those that go on first, then by name. */
  page(asked: SeriesQuery): Promise<PageOfRows<Series>> {
    const query = this.source.manager.createQueryBuilder(SeriesEntity, 's');
    const wanted = (asked.standing ?? []).map((standing) => `(${STANDINGS[standing]})`);
    if (wanted.length > 0) query.where(`(${wanted.join(' OR ')})`);
    return readPage(query, GOING_FIRST, asked);
  }

  /** Practices of a series whose start is past, the latest first. */
  past(seriesId: string, now: Date, asked: PageRequest): Promise<PageOfRows<Practice>> {
    const made = '(SELECT practice_id FROM series_occurrences WHERE series_id = :seriesId)';
    const query = this.source.manager
      .createQueryBuilder(PracticeEntity, 'p')
      .where(`p.id IN ${made} AND p.startsAt <= :now`, { seriesId, now });
    return readPage(query, LATEST_FIRST, asked);
  }

  /** Those of which practices are made. */
  going(): Promise<Series[]> {
    return this.source.manager.findBy(SeriesEntity, { pausedAt: IsNull(), endedAt: IsNull() });
  }

  /** The series as it stays until the transaction ends; null when there is none. */
  hold(id: string, tx: Transaction): Promise<Series | null> {
    return tx.findOne(SeriesEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Changes a series that is held, and counts it. */
  async change({ id, revision }: Series, patch: SeriesPatch, tx: Transaction): Promise<Series> {
    await tx.update(SeriesEntity, { id }, { ...patch, revision: revision + 1 } as never);
    return tx.findOneByOrFail(SeriesEntity, { id });
  }

  /** What is known of its days, the first first. */
  occurrences(seriesIds: string[], tx: Transaction = this.source.manager): Promise<Occurrence[]> {
    return tx.find(OccurrenceEntity, { where: { seriesId: In(seriesIds) }, order: { plannedOn: 'ASC' } });
  }

  /** What is known of the days of these practices. */
  occurrencesOf(practiceIds: string[]): Promise<Occurrence[]> {
    return this.source.manager.find(OccurrenceEntity, { where: { practiceId: In(practiceIds) } });
  }

  /** Says more of a day. A day that is made already is refused by the database. */
  async note(day: Day, what: Partial<Omit<Occurrence, keyof Day>>, tx: Transaction): Promise<void> {
    const { seriesId, plannedOn } = day;
    const { affected } = await tx.update(OccurrenceEntity, { seriesId, plannedOn, madeAt: IsNull() }, what);
    if (affected === 1) return;
    const nothing = { practiceId: null, madeAt: null, localStart: null, skipped: null, failure: null };
    await tx.insert(OccurrenceEntity, { ...nothing, ...what, seriesId, plannedOn });
  }

  /** Leaves days to the rule again that no practice is made for: one, or all. */
  async forget(seriesId: string, plannedOn: string | null, tx: Transaction): Promise<boolean> {
    const which = { seriesId, madeAt: IsNull(), ...(plannedOn !== null && { plannedOn }) };
    return ((await tx.delete(OccurrenceEntity, which)).affected ?? 0) > 0;
  }

  instigators(seriesIds: string[], tx: Transaction = this.source.manager): Promise<SeriesInstigator[]> {
    const order = { since: 'ASC', personId: 'ASC' } as const;
    return tx.find(SeriesInstigatorEntity, { where: { seriesId: In(seriesIds) }, order });
  }

  async addInstigator(instigator: SeriesInstigator, tx: Transaction): Promise<void> {
    await tx.upsert(SeriesInstigatorEntity, instigator, ['seriesId', 'personId']);
  }

  /** False when they did not instigate. */
  async removeInstigator(seriesId: string, personId: string, tx: Transaction): Promise<boolean> {
    return (await tx.delete(SeriesInstigatorEntity, { seriesId, personId })).affected === 1;
  }

  /** The practices of series that were made, by id. */
  async practices(occurrences: readonly Occurrence[]): Promise<ReadonlyMap<string, Practice>> {
    const ids = occurrences.flatMap(({ practiceId }) => practiceId ?? []);
    const found = await this.source.manager.findBy(PracticeEntity, { id: In(ids) });
    return new Map(found.map((practice) => [practice.id, practice]));
  }

  /** The series that a practice is one of. */
  async ofPractice(practiceId: string): Promise<{ series: Series; on: string } | null> {
    const one = await this.source.manager.findOneBy(OccurrenceEntity, { practiceId });
    const series = one && (await this.find(one.seriesId));
    return series ? { series, on: one.plannedOn } : null;
  }
}
