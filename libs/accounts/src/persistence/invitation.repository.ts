import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AppError } from '#kernel';
import type { Transaction } from '#store';
import { InvitationEntity } from './invitation.entity.js';

const OPEN = { acceptedAt: IsNull(), revokedAt: IsNull() };

/** Invitations in Postgres, each found by its id or by the hash of its newest link. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly source: DataSource) {}

  /** Adds it and revokes an older one that is open for the same address. */
  async replace(invitation: InvitationEntity, tx: Transaction): Promise<void> {
    await tx.update(
      InvitationEntity,
      { email: invitation.email, ...OPEN },
      { revokedAt: invitation.createdAt },
    );
    await tx.insert(InvitationEntity, invitation);
  }

  /** Those that nobody accepted or revoked, the newest first. */
  open(): Promise<InvitationEntity[]> {
    return this.source.manager.find(InvitationEntity, { where: OPEN, order: { createdAt: 'DESC' } });
  }

  /** One that is open. Errors: `resource.not-found`. */
  async get(id: string, tx: Transaction = this.source.manager): Promise<InvitationEntity> {
    const invitation = await tx.findOneBy(InvitationEntity, { id, ...OPEN });
    if (!invitation)
      throw new AppError('resource.not-found', 'There is no such invitation, or it was used or revoked.');
    return invitation;
  }

  /** The open one with this link, locked until the transaction ends; null when there is none, or it expired. */
  async ofLink(tokenHash: string, at: Date, tx: Transaction): Promise<InvitationEntity | null> {
    const found = await tx.findOne(InvitationEntity, {
      where: { tokenHash, ...OPEN },
      lock: { mode: 'pessimistic_write' },
    });
    return found && found.expiresAt > at ? found : null;
  }

  /** The open one for this address, locked until the transaction ends; null when there is none, or it expired. */
  async ofEmail(email: string, at: Date, tx: Transaction): Promise<InvitationEntity | null> {
    const found = await tx.findOne(InvitationEntity, {
      where: { email, ...OPEN },
      lock: { mode: 'pessimistic_write' },
    });
    return found && found.expiresAt > at ? found : null;
  }

  async patch(
    id: string,
    patch: Partial<InvitationEntity>,
    tx: Transaction = this.source.manager,
  ): Promise<void> {
    await tx.update(InvitationEntity, { id }, patch);
  }
}
