import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PrerequisiteKind } from '#contracts';
import { PrerequisiteEntity } from './prerequisite.entity.js';

/** A prerequisite, and since when somebody meets it; of nodes and searches that is asked of their checks. */
export type MetPrerequisite = PrerequisiteEntity & { personId: string; metAt: Date | null };

/** Attested ones are met by saying so, the guide's by having opened it. */
const FOR_PEOPLE = `
  SELECT person.id AS "personId", p.id, p.stack_id AS "stackId", p.kind, p.title, p.help,
         p.created_at AS "createdAt",
         CASE p.kind WHEN 'attested' THEN a.attested_at WHEN 'guide' THEN g.read_at END AS "metAt"
    FROM prerequisites p
   CROSS JOIN unnest($1::text[]) AS person(id)
    LEFT JOIN attestations a ON a.prerequisite_id = p.id AND a.person_id = person.id
    LEFT JOIN guide_readings g ON g.stack_id = p.stack_id AND g.person_id = person.id
   ORDER BY p.stack_id NULLS FIRST, p.created_at, p.id`;

/** Prerequisites and who meets them, in Postgres. */
@Injectable()
export class PrerequisiteRepository {
  constructor(private readonly source: DataSource) {}

  /** All for each of the people, the organisation's first, as they stand to them. */
  ofPeople(personIds: readonly string[]): Promise<MetPrerequisite[]> {
    return this.source.query(FOR_PEOPLE, [personIds]);
  }

  async add(row: PrerequisiteEntity): Promise<void> {
    await this.source.manager.insert(PrerequisiteEntity, row);
  }

  /** False when there is none. */
  async remove(id: string): Promise<boolean> {
    return (await this.source.manager.delete(PrerequisiteEntity, { id })).affected === 1;
  }

  find(id: string): Promise<PrerequisiteEntity | null> {
    return this.source.manager.findOneBy(PrerequisiteEntity, { id });
  }

  /** What is checked is asked for once a stack. */
  checkedOf(stackId: string, kind: PrerequisiteKind): Promise<PrerequisiteEntity | null> {
    return this.source.manager.findOneBy(PrerequisiteEntity, { stackId, kind });
  }

  async attest(personId: string, id: string, at: Date): Promise<void> {
    await this.source.query('INSERT INTO attestations VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      personId,
      id,
      at,
    ]);
  }

  async takeBack(personId: string, id: string): Promise<void> {
    await this.source.query('DELETE FROM attestations WHERE person_id = $1 AND prerequisite_id = $2', [
      personId,
      id,
    ]);
  }

  async noteGuide(personId: string, stackId: string, at: Date): Promise<void> {
    await this.source.query('INSERT INTO guide_readings VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      personId,
      stackId,
      at,
    ]);
  }
}
