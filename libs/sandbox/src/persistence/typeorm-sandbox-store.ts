import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { newId } from '#kernel';
import { GONE_STATES, type SandboxRecord } from '../lifecycle/sandbox-record.js';
import {
  type NewSandbox,
  type SandboxMove,
  SandboxStore,
  type WarmWanted,
} from '../lifecycle/sandbox-store.js';
import { SandboxEntity } from './sandbox.entity.js';

/** First key of the advisory lock under which a pool is counted and filled. */
const POOL_LOCK = 0x5358;

/** Sandboxes in Postgres. */
@Injectable()
export class TypeormSandboxStore extends SandboxStore {
  constructor(private readonly source: DataSource) {
    super();
  }

  async installationId(): Promise<string> {
    await this.source.query('INSERT INTO sandbox_installation (id) VALUES ($1) ON CONFLICT DO NOTHING', [
      newId(),
    ]);
    const [row]: { id: string }[] = await this.source.query('SELECT id FROM sandbox_installation');
    return (row as { id: string }).id;
  }

  async add(sandbox: NewSandbox): Promise<SandboxRecord> {
    const record = born(sandbox);
    await this.source.manager.insert(SandboxEntity, record);
    return record;
  }

  async addToPool(sandbox: NewSandbox, size: number): Promise<SandboxRecord | null> {
    const { stackId, tempo, imageTag } = sandbox;
    return this.source.transaction(async (manager) => {
      // two servers that fill the same pool must not both count before either has added
      await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [POOL_LOCK, stackId]);
      const where = { stackId, tempo, imageTag, practiceId: IsNull(), state: In(['provisioning', 'warm']) };
      if ((await manager.countBy(SandboxEntity, where)) >= size) return null;
      const record = born(sandbox);
      await manager.insert(SandboxEntity, record);
      return record;
    });
  }

  async move({ id, from, to, changes }: SandboxMove): Promise<boolean> {
    const where = { id, state: In([...from]) };
    const { affected } = await this.source.manager.update(SandboxEntity, where, { ...changes, state: to });
    return affected === 1;
  }

  async leaseWarm(wanted: WarmWanted): Promise<SandboxRecord | null> {
    const { stackId, tempo, imageTag, practiceId, leasedAt } = wanted;
    // SKIP LOCKED: servers that ask at once each look at another row instead of waiting for one another
    const [rows]: [{ id: string }[], number] = await this.source.query(
      `UPDATE sandboxes SET state = 'leased', practice_id = $4, leased_at = $5
        WHERE id = (
          SELECT id FROM sandboxes
           WHERE state = 'warm' AND stack_id = $1 AND tempo = $2 AND image_tag = $3
           ORDER BY ready_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id`,
      [stackId, tempo, imageTag, practiceId, leasedAt],
    );
    const [leased] = rows;
    return leased ? this.find(leased.id) : null;
  }

  find(id: string): Promise<SandboxRecord | null> {
    return this.source.manager.findOneBy(SandboxEntity, { id });
  }

  leasedBy(practiceId: string): Promise<SandboxRecord | null> {
    return this.source.manager.findOneBy(SandboxEntity, { practiceId, state: 'leased' });
  }

  live(): Promise<SandboxRecord[]> {
    return this.source.manager.find(SandboxEntity, {
      where: { state: Not(In([...GONE_STATES])) },
      order: { createdAt: 'ASC' },
    });
  }
}

function born(sandbox: NewSandbox): SandboxRecord {
  return { ...sandbox, state: 'provisioning', readyAt: null, leasedAt: null, provisionMs: null };
}
