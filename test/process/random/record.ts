import type { FeedEvent, PracticeState } from '#contracts';
import type { ServerUnderTest } from '../../../apps/server/src/fakes/server-under-test.js';

/**
 * All that people can change of a practice, as one text: whoever was refused has left it as it was. The comparison of a
 * declaration bears a person's name too, and the server makes it later, when it has looked at the stack.
 */
const CHANGED_BY_PEOPLE = `SELECT jsonb_build_array(
  (SELECT jsonb_agg(to_jsonb(m) ORDER BY person_id) FROM practice_members m WHERE practice_id = $1),
  (SELECT to_jsonb(r) FROM practice_rosters r WHERE practice_id = $1),
  (SELECT jsonb_build_array(starts_at, plan_revision, stumped, hints_given, questions_given, declared_over_at, called_off_at)
     FROM practices WHERE id = $1),
  (SELECT count(*) FROM practice_evidence WHERE practice_id = $1),
  (SELECT to_jsonb(a) FROM practice_assessments a WHERE practice_id = $1),
  (SELECT to_jsonb(d) FROM practice_debriefs d WHERE practice_id = $1),
  (SELECT jsonb_agg(to_jsonb(i) ORDER BY id) FROM action_items i WHERE practice_id = $1),
  (SELECT count(*) FROM timeline_events WHERE practice_id = $1 AND type <> 'declaration.compared'
     AND coalesce(data ->> 'by', data ->> 'name') = ANY ($2))
)::text AS whole`;

export interface Part {
  personId: string;
  name: string;
  role: string;
  standing: string;
  instigated: boolean;
}

/** What is stored of one practice, whoever may see it. */
export class Record {
  constructor(
    private readonly server: ServerUnderTest,
    private readonly id: string,
    private readonly names: readonly string[],
  ) {}

  async changedByPeople(): Promise<string> {
    return (await this.server.source.query(CHANGED_BY_PEOPLE, [this.id, this.names]))[0].whole;
  }

  async isPaged(): Promise<boolean> {
    const sql = 'SELECT paged_at IS NOT NULL AS paged FROM practices WHERE id = $1';
    return (await this.server.source.query(sql, [this.id]))[0].paged;
  }

  async state(): Promise<PracticeState> {
    return (await this.server.source.query('SELECT state FROM practices WHERE id = $1', [this.id]))[0].state;
  }

  /** The clock of practices is ahead of the database's by all that was skipped: nobody can plan for its present. */
  async startNow(): Promise<void> {
    await this.server.source.query('UPDATE practices SET starts_at = now() WHERE id = $1', [this.id]);
  }

  /** Those who ever signed up. */
  parts(): Promise<Part[]> {
    return this.server.source.query(
      `SELECT person_id AS "personId", name, role, standing, instigated FROM practice_members WHERE practice_id = $1`,
      [this.id],
    );
  }

  mostResponders(): Promise<number> {
    const sql = 'SELECT responders_most AS most FROM practice_rosters WHERE practice_id = $1';
    return this.server.source.query(sql, [this.id]).then(([{ most }]) => most);
  }

  async injections(): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM injections WHERE practice_id = $1';
    return (await this.server.source.query(sql, [this.id]))[0].count;
  }

  events(): Promise<FeedEvent[]> {
    return this.server.source.query(
      'SELECT seq::int, type, data FROM timeline_events WHERE practice_id = $1 ORDER BY seq',
      [this.id],
    );
  }
}
