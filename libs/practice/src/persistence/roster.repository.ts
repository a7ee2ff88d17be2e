import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type PracticeMode,
  type PracticeRole,
  type PracticeState,
  type RosterLimits,
  USUAL_LIMITS,
} from '#contracts';
import type { Transaction } from '#store';
import type { Roster, SignedUp } from '../people/roster.js';
import { MemberEntity } from './practice.entity.js';
import { RosterEntity } from './roster.entity.js';

/** Somebody about to get a place, or to wait for one. */
export type NewEntry = Pick<SignedUp, 'practiceId' | 'personId' | 'name' | 'role' | 'standing' | 'since'>;

/** Who signed up for practices, in Postgres. */
@Injectable()
export class RosterRepository {
  constructor(private readonly source: DataSource) {}

  /** Says how people come into a new practice. */
  async open(practiceId: string, mode: PracticeMode, tx: Transaction): Promise<void> {
    const nobody = { overriddenBy: null, overriddenAt: null, overrideReason: null };
    await tx.insert(RosterEntity, { practiceId, mode, ...columnsOf(USUAL_LIMITS), ...nobody });
  }

  /**
   * The practice's state, which nobody changes until the transaction ends; neither does anybody sign up or withdraw.
   * The practice must exist.
   */
  async hold(practiceId: string, tx: Transaction): Promise<PracticeState> {
    const rows = await tx.query('SELECT state FROM practices WHERE id = $1 FOR UPDATE', [practiceId]);
    return rows[0].state;
  }

  /** Practices without a roster are from before there were any: one's own. */
  async get(practiceId: string, tx: Transaction = this.source.manager): Promise<Roster> {
    const row = await tx.findOneBy(RosterEntity, { practiceId });
    if (!row) return { practiceId, mode: 'alone', limits: USUAL_LIMITS, overridden: null };
    const { mode, overriddenBy: by, overriddenAt: at, overrideReason: reason } = row;
    const overridden = by !== null && at !== null && reason !== null ? { by, at, reason } : null;
    return { practiceId, mode, limits: limitsOf(row), overridden };
  }

  /** Everybody who ever signed up, in the order in which they did. */
  people(practiceId: string, tx: Transaction = this.source.manager): Promise<SignedUp[]> {
    return tx.find(MemberEntity, { where: { practiceId }, order: { turn: 'ASC' } });
  }

  /** Adds somebody, at the end of the line also when they were there before. */
  async add(entry: NewEntry, tx: Transaction): Promise<void> {
    const { practiceId, personId, name, role, standing, since } = entry;
    await tx.query(
      `INSERT INTO practice_members (practice_id, person_id, name, role, standing, since)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (practice_id, person_id)
       DO UPDATE SET name = $3, role = $4, standing = $5, since = $6, turn = DEFAULT`,
      [practiceId, personId, name, role, standing, since],
    );
  }

  /** Gives somebody who waits a place. */
  async moveUp({ practiceId, personId }: SignedUp, tx: Transaction): Promise<void> {
    await tx.update(MemberEntity, { practiceId, personId, standing: 'waiting' }, { standing: 'in' });
  }

  /** Takes somebody's place, or wait for one, away. */
  async remove(
    { practiceId, personId, role, standing, instigated }: SignedUp,
    tx: Transaction,
  ): Promise<void> {
    const hasSeen = instigated || (role === 'instigator' && standing === 'in');
    await tx.update(MemberEntity, { practiceId, personId }, { standing: 'withdrawn', instigated: hasSeen });
  }

  /** Gives somebody who takes part another role. */
  async setRole(
    { practiceId, personId }: Pick<SignedUp, 'practiceId' | 'personId'>,
    role: PracticeRole,
    tx: Transaction,
  ): Promise<void> {
    await tx.update(MemberEntity, { practiceId, personId, standing: 'in' }, { role });
  }

  async setLimits(
    practiceId: string,
    limits: RosterLimits,
    { by, reason, at }: NonNullable<Roster['overridden']>,
    tx: Transaction,
  ): Promise<void> {
    const override = { overriddenBy: by, overriddenAt: at, overrideReason: reason };
    await tx.update(RosterEntity, { practiceId }, { ...columnsOf(limits), ...override });
  }
}

function columnsOf({ instigators, responders }: RosterLimits) {
  return {
    instigatorsLeast: instigators.least,
    instigatorsMost: instigators.most,
    respondersLeast: responders.least,
    respondersMost: responders.most,
  };
}

function limitsOf(row: RosterEntity): RosterLimits {
  return {
    instigators: { least: row.instigatorsLeast, most: row.instigatorsMost },
    responders: { least: row.respondersLeast, most: row.respondersMost },
  };
}
