import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Person } from '#accounts';
import {
  type DeliveryLogQuery,
  type DeliveryView,
  deliveryLogQuerySchema,
  type InboxNotice,
  type InboxQuery,
  inboxQuerySchema,
  type NoticeSettings,
  type NoticeWays,
  noticesSeenRequestSchema,
  noticeWaysRequestSchema,
  type Page,
} from '#contracts';
import { DeliveryLog, Inbox, NoticeWaysService } from '#notify';
import { PracticeViews } from '#practice';
import { noticeAsker } from './notice-asker.js';
import { CurrentPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** What I am told, how I want to be told, and what became of what was told. */
@Controller('api')
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly ways: NoticeWaysService,
    private readonly log: DeliveryLog,
    private readonly practices: PracticeViews,
  ) {}

  @Get('me/notices')
  notices(
    @CurrentPerson() person: Person,
    @Query(new ZodPipe(inboxQuerySchema)) asked: InboxQuery,
  ): Promise<Page<'notices', InboxNotice>> {
    return this.inbox.fetch(noticeAsker(person), asked);
  }

  @Post('me/notices/seen')
  @HttpCode(204)
  async seen(
    @CurrentPerson() person: Person,
    @Body(new ZodPipe(noticesSeenRequestSchema)) { ids }: z.infer<typeof noticesSeenRequestSchema>,
  ): Promise<void> {
    await this.inbox.seen(noticeAsker(person), ids);
  }

  @Get('me/notice-settings')
  settings(@CurrentPerson() person: Person): Promise<NoticeSettings> {
    return this.ways.of(noticeAsker(person));
  }

  @Put('me/notice-ways')
  @HttpCode(204)
  async choose(
    @CurrentPerson() person: Person,
    @Body(new ZodPipe(noticeWaysRequestSchema)) ways: NoticeWays,
  ): Promise<void> {
    await this.ways.choose(noticeAsker(person), ways);
  }

  @Get('deliveries')
  async deliveries(
    @CurrentPerson() person: Person,
    @Query(new ZodPipe(deliveryLogQuerySchema)) query: DeliveryLogQuery,
  ): Promise<Page<'deliveries', DeliveryView>> {
    const viewer = query.practice === undefined ? null : await this.practices.viewer(query.practice, person);
    const whole = viewer?.role === 'instigator';
    return this.log.read(noticeAsker(person), query, whole);
  }

  @Post('deliveries/:id/retry')
  @HttpCode(204)
  async tryAgain(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.log.tryAgain(noticeAsker(person), id);
  }
}
