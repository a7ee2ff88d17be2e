import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  type RetentionPreview,
  type RetentionSettings,
  type RetentionView,
  retentionSettingsSchema,
} from '#contracts';
import { Retention } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** For how long the organisation keeps what piles up. */
@Controller('api/retention')
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  @Get()
  view(@CurrentPerson() person: KnownPerson): Promise<RetentionView> {
    return this.retention.view(person);
  }

  @Put()
  async set(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(retentionSettingsSchema)) settings: RetentionSettings,
  ): Promise<RetentionView> {
    await this.retention.set(person, settings);
    return this.retention.view(person);
  }

  /** What would go now by these settings. Nothing is touched. */
  @Post('preview')
  @HttpCode(200)
  preview(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(retentionSettingsSchema)) settings: RetentionSettings,
  ): Promise<RetentionPreview> {
    return this.retention.preview(person, settings);
  }
}
