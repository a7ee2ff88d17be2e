import { Inject, Injectable } from '@nestjs/common';
import {
  type ChangeChannelRequest,
  type ChannelCreated,
  type ChannelView,
  type CreateChannelRequest,
  NOTICE_KIND_INFO,
  NOTICE_KINDS,
  type NoticeKind,
} from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { translateStoreError } from '#store';
import { EnvironmentChannel } from '../channels/environment-channel.js';
import { PAGER_KINDS, PAGERDUTY_ADDRESS } from '../channels/pagerduty.js';
import { newSigningKey } from '../channels/signed.js';
import type { NoticeAsker } from '../notice-asker.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import type { ChannelEntity } from '../persistence/channel.entity.js';
import { ChannelRepository } from '../persistence/channel.repository.js';

/** Whose channels are meant. */
export type ChannelOwner = 'organisation' | 'self';

/** Channels of one owner at most. */
const MOST = 50;

/** Chats, webhooks and pagers: administrators set those of the organisation, everybody their own. */
@Injectable()
export class Channels {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly environment: EnvironmentChannel,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody may know which channels the organisation has. */
  async list(by: NoticeAsker, owner: ChannelOwner): Promise<ChannelView[]> {
    const stored = await this.channels.list(owner === 'self' ? by.id : null);
    const fixed = owner === 'organisation' ? this.environment.taking('page') : [];
    return [
      ...fixed.map((channel) => viewOf(channel, true)),
      ...stored.map((channel) => viewOf(channel, false)),
    ];
  }

  /** Errors: `auth.forbidden`, `input.invalid` for a name that is taken. */
  async add(by: NoticeAsker, owner: ChannelOwner, request: CreateChannelRequest): Promise<ChannelCreated> {
    if (owner === 'organisation') assertAdministrator(by);
    const ownerId = owner === 'self' ? by.id : null;
    const others = await this.channels.list(ownerId);
    if (others.length >= MOST)
      throw new AppError('input.invalid', `There are ${MOST} channels already: remove one first.`);
    assertFree(request.name, others);
    const { form, name, enabled } = request;
    const signingKey = form === 'signed' ? newSigningKey() : null;
    const id = newId();
    await this.store({
      id,
      ownerId,
      form,
      name,
      enabled,
      address: request.address ?? PAGERDUTY_ADDRESS,
      secret: signingKey ?? request.routingKey ?? null,
      kinds: request.kinds ?? usualKinds(form),
      createdAt: this.clock.now(),
      createdBy: by.id,
    });
    return { id, signingKey };
  }

  /** Errors: `auth.forbidden`, `resource.not-found`, `input.invalid` for a name that is taken. */
  async change(by: NoticeAsker, id: string, change: ChangeChannelRequest): Promise<void> {
    const channel = await this.changeable(by, id);
    if (change.name !== undefined) {
      const others = await this.channels.list(channel.ownerId);
      assertFree(
        change.name,
        others.filter((other) => other.id !== id),
      );
    }
    const { name = channel.name, kinds = channel.kinds, enabled = channel.enabled } = change;
    await this.store({ ...channel, name, kinds, enabled });
  }

  /** Errors: `auth.forbidden`, `resource.not-found`. */
  async remove(by: NoticeAsker, id: string): Promise<void> {
    await this.changeable(by, id);
    await this.channels.remove(id);
  }

  /** A channel that the person may change. Those of others are as good as not there. */
  async changeable(by: NoticeAsker, id: string): Promise<ChannelEntity> {
    const channel = await this.channels.find(id);
    if (!channel || (channel.ownerId !== null && channel.ownerId !== by.id))
      throw new AppError('resource.not-found', 'There is no such channel.');
    if (channel.ownerId === null) assertAdministrator(by);
    return channel;
  }

  private async store(channel: ChannelEntity): Promise<void> {
    try {
      await this.channels.save(channel);
    } catch (error) {
      throw translateStoreError(error);
    }
  }
}

function assertFree(name: string, others: readonly ChannelEntity[]): void {
  if (others.every((other) => other.name !== name)) return;
  throw new AppError('input.invalid', `There is a channel called "${name}" already: choose another name.`, {
    details: [{ field: 'name', message: 'is taken' }],
  });
}

function assertAdministrator({ administrator }: NoticeAsker): void {
  if (administrator) return;
  throw new AppError(
    'auth.forbidden',
    'Only an administrator changes channels of the organisation: ask one.',
  );
}

function usualKinds(form: ChannelEntity['form']): NoticeKind[] {
  if (form === 'pagerduty') return [...PAGER_KINDS];
  return NOTICE_KINDS.filter((kind) => NOTICE_KIND_INFO[kind].chat);
}

function viewOf({ id, form, name, address, kinds, enabled }: ChannelEntity, fixed: boolean): ChannelView {
  return { id, form, name, host: new URL(address).host, kinds, enabled, fixed };
}
