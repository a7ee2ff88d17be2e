import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { OVER_STATES, type PracticesQuery } from '#contracts';
import { type PageOfRows, type PageOrder, readPage } from '#store';
import type { Asker } from '../asker.js';
import type { Practice } from '../practice.js';
import { PracticeEntity } from './practice.entity.js';

type Query = SelectQueryBuilder<PracticeEntity>;

const BEGINS = 'COALESCE(p.startsAt, p.createdAt)';
const LATEST_FIRST: PageOrder = {
  list: 'practices',
  keys: [
    [BEGINS, 'instant'],
    ['p.id', 'text'],
  ],
  direction: 'DESC',
};

/** The list of practices in Postgres. */
@Injectable()
export class PracticeListRepository {
  constructor(private readonly source: DataSource) {}

  /** By their start, the latest first. */
  page(asked: PracticesQuery, asker: Asker): Promise<PageOfRows<Practice>> {
    const query = this.source.manager.createQueryBuilder(PracticeEntity, 'p').setParameter('me', asker.id);
    filterByStanding(query, asked);
    filterByPart(query, asked);
    filterByScenario(query, asked, asker);
    return readPage(query, LATEST_FIRST, asked);
  }
}

function filterByStanding(query: Query, { state, over, from, to, stack }: PracticesQuery): void {
  if (state) query.andWhere('p.state IN (:...state)', { state });
  if (over !== undefined)
    query.andWhere(`p.state ${over ? '' : 'NOT'} IN (:...over)`, { over: [...OVER_STATES] });
  if (from !== undefined) query.andWhere(`${BEGINS} >= :from`, { from: new Date(from) });
  if (to !== undefined) query.andWhere(`${BEGINS} < :to`, { to: new Date(to) });
  if (stack !== undefined) query.andWhere('p.stackId = :stack', { stack });
}

function filterByPart(query: Query, { mine, role }: PracticesQuery): void {
  if (mine !== undefined) query.andWhere(`${mine ? '' : 'NOT'} ${takesPart()}`);
  if (role !== undefined) query.andWhere(takesPart('AND m.role = :role'), { role });
}

/** What is found tells what is played: as in `maySeeSealed`, of what was not played to its end only its instigators. */
function filterByScenario(query: Query, { scenario }: PracticesQuery, { viewAs }: Asker): void {
  if (scenario === undefined) return;
  const known = viewAs === undefined ? `OR ${takesPart(`AND m.role = 'instigator'`)}` : '';
  query.andWhere(`p.scenarioId = :scenario AND (p.state IN (:...ended) AND p.beganAt IS NOT NULL ${known})`, {
    ...{ scenario, ended: [...OVER_STATES] },
  });
}

function takesPart(more = ''): string {
  return `EXISTS (SELECT 1 FROM practice_members m
    WHERE m.practice_id = p.id AND m.person_id = :me AND m.standing = 'in' ${more})`;
}
