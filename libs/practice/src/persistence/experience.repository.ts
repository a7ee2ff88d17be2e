import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PractisedScenario } from '../experience/experience.js';
import { DeclaredExperienceEntity } from './experience.entity.js';

/** Practices that people took part in to the end; rehearsals by a script teach nobody. */
const PRACTISED = `
  SELECT m.person_id AS "personId", p.scenario_id AS "scenarioId", count(*)::integer AS times
    FROM practice_members m JOIN practices p ON p.id = m.practice_id
   WHERE p.stack_id = $1 AND ($2::text IS NULL OR m.person_id = $2)
     AND m.standing = 'in' AND m.role <> 'observer'
     AND p.responder = 'people' AND p.began_at IS NOT NULL AND p.ended_at IS NOT NULL
   GROUP BY m.person_id, p.scenario_id`;

/** What people say that they know, and what they practised, in Postgres. */
@Injectable()
export class ExperienceRepository {
  constructor(private readonly source: DataSource) {}

  /** What was declared for a stack: by one person, or by all. */
  declared(stackId: string, personId?: string): Promise<DeclaredExperienceEntity[]> {
    const who = personId === undefined ? {} : { personId };
    return this.source.manager.find(DeclaredExperienceEntity, { where: { stackId, ...who } });
  }

  /** How often scenarios of a stack were practised: by one person, or by all. */
  practised(stackId: string, personId?: string): Promise<PractisedScenario[]> {
    return this.source.query(PRACTISED, [stackId, personId ?? null]);
  }

  async declare(row: DeclaredExperienceEntity): Promise<void> {
    await this.source.manager.upsert(DeclaredExperienceEntity, row, ['personId', 'stackId', 'component']);
  }

  async forget(row: Pick<DeclaredExperienceEntity, 'personId' | 'stackId' | 'component'>): Promise<void> {
    const { personId, stackId, component } = row;
    await this.source.manager.delete(DeclaredExperienceEntity, { personId, stackId, component });
  }
}
