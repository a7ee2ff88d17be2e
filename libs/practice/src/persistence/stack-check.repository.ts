import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Something that somebody was seen to do on a stack: logged in to a node, or ran a saved search. */
export interface StackCheck {
  personId: string;
  stackId: string;
  kind: 'node' | 'search';
  name: string;
  doneAt: Date;
}

/** What people have shown on stacks, in Postgres. */
@Injectable()
export class StackCheckRepository {
  constructor(private readonly source: DataSource) {}

  /** Notes the first time; a later one changes nothing. */
  async note({ personId, stackId, kind, name, doneAt }: StackCheck): Promise<void> {
    await this.source.query('INSERT INTO stack_checks VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
      personId,
      stackId,
      kind,
      name,
      doneAt,
    ]);
  }

  ofPeople(personIds: readonly string[]): Promise<StackCheck[]> {
    return this.source.query(
      `SELECT person_id AS "personId", stack_id AS "stackId", kind, name, done_at AS "doneAt"
         FROM stack_checks WHERE person_id = ANY ($1)`,
      [personIds],
    );
  }

  /** When somebody first opened the guide of a stack. */
  async guideReadAt(personId: string, stackId: string): Promise<Date | null> {
    const rows: { read_at: Date }[] = await this.source.query(
      'SELECT read_at FROM guide_readings WHERE person_id = $1 AND stack_id = $2',
      [personId, stackId],
    );
    return rows[0]?.read_at ?? null;
  }
}
