import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** So many at a time: nobody waits long for a lock. */
const AT_ONCE = 1_000;

/** What is shown in the web app waits until somebody looks, perhaps for ever. */
const OLD = `
  FROM notices n WHERE n.told_at < $1
   AND NOT EXISTS (SELECT FROM notice_deliveries d
                    WHERE d.notice_id = n.id AND d.state = 'waiting' AND d.way <> 'browser')`;

/** Old notices in Postgres; their deliveries go with them. */
@Injectable()
export class OldNoticeRepository {
  constructor(private readonly source: DataSource) {}

  async count(before: Date): Promise<number> {
    const [row] = await this.source.query(`SELECT count(*)::int AS count ${OLD}`, [before]);
    return row.count;
  }

  /** How many were removed. */
  async removeSome(before: Date): Promise<number> {
    const [row] = await this.source.query(
      `WITH gone AS (DELETE FROM notices WHERE id IN (SELECT n.id ${OLD} LIMIT ${AT_ONCE}) RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return row.count;
  }
}
