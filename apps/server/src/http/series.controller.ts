import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  type CreateSeriesRequest,
  createSeriesRequestSchema,
  type MoveOccurrenceRequest,
  moveOccurrenceRequestSchema,
  type Page,
  type PageRequest,
  pastQuerySchema,
  type SeriesOccurrence,
  type SeriesQuery,
  type SeriesSettings,
  type SeriesView,
  seriesQuerySchema,
  seriesSettingsSchema,
  skipRequestSchema,
} from '#contracts';
import { type Participant, PracticeSeries, SeriesDays, SeriesViews } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

const daySchema = z.object({ id: z.string(), on: z.iso.date('write a day such as 2026-11-23') });
type Day = z.infer<typeof daySchema>;

/** Practices that come again and again. */
@Controller('api/series')
export class SeriesController {
  constructor(
    private readonly series: PracticeSeries,
    private readonly days: SeriesDays,
    private readonly views: SeriesViews,
  ) {}

  @Get()
  list(
    @CurrentPerson() person: KnownPerson,
    @Query(new ZodPipe(seriesQuerySchema)) asked: SeriesQuery,
  ): Promise<Page<'series', SeriesView>> {
    return this.views.list(asked, person);
  }

  @Post()
  async create(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(createSeriesRequestSchema)) request: CreateSeriesRequest,
  ): Promise<SeriesView> {
    return this.views.view(await this.series.create(person, request), person);
  }

  @Get(':id')
  view(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<SeriesView> {
    return this.views.view(id, person);
  }

  @Get(':id/past')
  past(
    @Param('id') id: string,
    @Query(new ZodPipe(pastQuerySchema)) asked: PageRequest,
  ): Promise<Page<'past', SeriesOccurrence>> {
    return this.views.past(id, asked);
  }

  @Put(':id')
  change(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(seriesSettingsSchema)) settings: SeriesSettings,
  ): Promise<SeriesView> {
    return this.after(id, person, this.series.change(id, person, settings));
  }

  @Post(':id/pause')
  @HttpCode(200)
  pause(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<SeriesView> {
    return this.after(id, person, this.series.pause(id, person));
  }

  @Post(':id/resume')
  @HttpCode(200)
  resume(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<SeriesView> {
    return this.after(id, person, this.series.resume(id, person));
  }

  @Post(':id/end')
  @HttpCode(200)
  end(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<SeriesView> {
    return this.after(id, person, this.series.end(id, person));
  }

  /** The caller instigates what is made from now on. */
  @Post(':id/instigate')
  @HttpCode(200)
  instigate(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<SeriesView> {
    return this.after(id, person, this.series.instigate(id, person));
  }

  /** The caller no longer instigates what is made from now on. */
  @Post(':id/leave')
  @HttpCode(200)
  leave(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<SeriesView> {
    return this.after(id, person, this.series.leave(id, person));
  }

  @Post(':id/occurrences/:on/skip')
  @HttpCode(200)
  skip(
    @CurrentPerson() person: KnownPerson,
    @Param(new ZodPipe(daySchema)) { id, on }: Day,
    @Body(new ZodPipe(skipRequestSchema)) { reason }: z.infer<typeof skipRequestSchema>,
  ): Promise<SeriesView> {
    return this.after(id, person, this.days.skip(id, on, person, reason));
  }

  @Post(':id/occurrences/:on/move')
  @HttpCode(200)
  move(
    @CurrentPerson() person: KnownPerson,
    @Param(new ZodPipe(daySchema)) { id, on }: Day,
    @Body(new ZodPipe(moveOccurrenceRequestSchema)) request: MoveOccurrenceRequest,
  ): Promise<SeriesView> {
    return this.after(id, person, this.days.move(id, on, person, request));
  }

  /** Leaves a day to the rule again. */
  @Post(':id/occurrences/:on/restore')
  @HttpCode(200)
  restore(
    @CurrentPerson() person: KnownPerson,
    @Param(new ZodPipe(daySchema)) { id, on }: Day,
  ): Promise<SeriesView> {
    return this.after(id, person, this.days.restore(id, on, person));
  }

  private async after(id: string, person: Participant, done: Promise<void>): Promise<SeriesView> {
    await done;
    return this.views.view(id, person);
  }
}
