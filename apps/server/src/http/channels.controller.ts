import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { Person } from '#accounts';
import {
  type ChangeChannelRequest,
  type ChannelCreated,
  type ChannelView,
  type CreateChannelRequest,
  changeChannelRequestSchema,
  createChannelRequestSchema,
} from '#contracts';
import { Channels, TryChannel } from '#notify';
import { noticeAsker } from './notice-asker.js';
import { CurrentPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Chats, webhooks and pagers: of the organisation, and one's own. */
@Controller('api')
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly trying: TryChannel,
  ) {}

  @Get('channels')
  async list(@CurrentPerson() person: Person): Promise<{ channels: ChannelView[] }> {
    return { channels: await this.channels.list(noticeAsker(person), 'organisation') };
  }

  /** The key of a signed webhook is told here, once. */
  @Post('channels')
  add(
    @CurrentPerson() person: Person,
    @Body(new ZodPipe(createChannelRequestSchema)) request: CreateChannelRequest,
  ): Promise<ChannelCreated> {
    return this.channels.add(noticeAsker(person), 'organisation', request);
  }

  @Post('me/channels')
  addOwn(
    @CurrentPerson() person: Person,
    @Body(new ZodPipe(createChannelRequestSchema)) request: CreateChannelRequest,
  ): Promise<ChannelCreated> {
    return this.channels.add(noticeAsker(person), 'self', request);
  }

  @Patch('channels/:id')
  @HttpCode(204)
  async change(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body(new ZodPipe(changeChannelRequestSchema)) change: ChangeChannelRequest,
  ): Promise<void> {
    await this.channels.change(noticeAsker(person), id, change);
  }

  @Delete('channels/:id')
  @HttpCode(204)
  async remove(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.channels.remove(noticeAsker(person), id);
  }

  /** Says something harmless through it; the answer says whether the receiver took it. */
  @Post('channels/:id/try')
  @HttpCode(204)
  async try(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.trying.try(noticeAsker(person), id);
  }
}
