import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ScenarioKnowledge } from '#contracts';
import type { Practice } from '../practice.js';

/** Somebody knows a variant of a scenario. */
export interface KnownVariant {
  personId: string;
  scenarioId: string;
  variantSeed: string;
  how: ScenarioKnowledge;
  practiceId: string;
  at: Date;
}

/** Whoever instigates knows from the start; who responds, once it has begun. Reading is noted when it happens. */
const KNOWLEDGE = `
  SELECT m.person_id, p.scenario_id, p.variant_seed, p.id AS practice_id,
         CASE WHEN m.instigated OR m.role = 'instigator' THEN 'instigated' ELSE 'responded' END AS how,
         CASE WHEN m.instigated OR m.role = 'instigator' THEN p.created_at ELSE p.began_at END AS at
    FROM practice_members m JOIN practices p ON p.id = m.practice_id
   WHERE m.instigated OR (m.role = 'instigator' AND m.standing = 'in')
      OR (m.role IN ('responder', 'coordinator') AND m.standing = 'in' AND p.began_at IS NOT NULL)
  UNION ALL
  SELECT person_id, scenario_id, variant_seed, practice_id, 'read', read_at FROM sealed_readings`;

interface Row {
  person_id: string;
  scenario_id: string;
  variant_seed: string;
  practice_id: string;
  how: ScenarioKnowledge;
  at: Date;
}

/** Who knows which scenario: the record that secrecy rests on. */
@Injectable()
export class KnowledgeRepository {
  constructor(private readonly source: DataSource) {}

  /** Notes that somebody read the sealed part; a second time changes nothing. */
  async noteReading(personId: string, practice: Practice, at: Date): Promise<void> {
    await this.source.query(
      `INSERT INTO sealed_readings (person_id, scenario_id, variant_seed, practice_id, read_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [personId, practice.scenarioId, practice.variantSeed, practice.id, at],
    );
  }

  /** What these people know, the oldest first. */
  async ofPeople(personIds: readonly string[]): Promise<KnownVariant[]> {
    return this.find('person_id = ANY ($1)', [personIds]);
  }

  /** Who knows a scenario, the oldest first. */
  async ofScenario(scenarioId: string): Promise<KnownVariant[]> {
    return this.find('scenario_id = $1', [scenarioId]);
  }

  private async find(where: string, values: unknown[]): Promise<KnownVariant[]> {
    const sql = `SELECT * FROM (${KNOWLEDGE}) AS knowledge WHERE ${where} ORDER BY at, practice_id`;
    const rows: Row[] = await this.source.query(sql, values);
    return rows.map((row) => ({
      personId: row.person_id,
      scenarioId: row.scenario_id,
      variantSeed: row.variant_seed,
      practiceId: row.practice_id,
      how: row.how,
      at: row.at,
    }));
  }
}
