import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  type CreatePracticeRequest,
  createPracticeRequestSchema,
  type DeclareOverRequest,
  declareOverRequestSchema,
  type ImpactQuery,
  type ImpactSeries,
  impactQuerySchema,
  type Page,
  type PracticeSummary,
  type PracticesQuery,
  type PracticeView,
  practicesQuerySchema,
  stopRequestSchema,
  type TimelinePage,
  type TimelineQuery,
  timelineQuerySchema,
} from '#contracts';
import { PracticeActions, PracticeScheduler, PracticeViews } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Practices: what a person sees of them and does to them. */
@Controller('api/practices')
export class PracticesController {
  constructor(
    private readonly views: PracticeViews,
    private readonly scheduler: PracticeScheduler,
    private readonly actions: PracticeActions,
  ) {}

  @Get()
  list(
    @CurrentPerson() person: KnownPerson,
    @Query(new ZodPipe(practicesQuerySchema)) asked: PracticesQuery,
  ): Promise<Page<'practices', PracticeSummary>> {
    return this.views.list(asked, person);
  }

  @Post()
  async create(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(createPracticeRequestSchema)) request: CreatePracticeRequest,
  ): Promise<PracticeView> {
    const id = await this.scheduler.schedule(request, person);
    return this.views.view(id, person);
  }

  @Get(':id')
  view(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<PracticeView> {
    return this.views.view(id, person);
  }

  @Get(':id/timeline')
  timeline(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Query(new ZodPipe(timelineQuerySchema)) query: TimelineQuery,
  ): Promise<TimelinePage> {
    return this.views.timelineOf(id, person, { afterSeq: query.after, limit: query.limit });
  }

  @Get(':id/impact')
  impact(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Query(new ZodPipe(impactQuerySchema)) query: ImpactQuery,
  ): Promise<ImpactSeries> {
    return this.views.impactSeries(id, person, query.bucketMs);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  async acknowledge(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<PracticeView> {
    await this.actions.acknowledge(id, person);
    return this.views.view(id, person);
  }

  @Post(':id/stumped')
  @HttpCode(200)
  async stumped(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<PracticeView> {
    await this.actions.askForHelp(id, person);
    return this.views.view(id, person);
  }

  @Post(':id/declare-over')
  @HttpCode(200)
  async declareOver(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(declareOverRequestSchema)) request: DeclareOverRequest,
  ): Promise<PracticeView> {
    await this.actions.declareOver(id, person, request);
    return this.views.view(id, person);
  }

  @Post(':id/revert')
  @HttpCode(200)
  async revert(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<PracticeView> {
    await this.actions.revert(id, person);
    return this.views.view(id, person);
  }

  @Post(':id/stop')
  @HttpCode(200)
  async stop(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(stopRequestSchema)) request: z.infer<typeof stopRequestSchema>,
  ): Promise<PracticeView> {
    await this.actions.stop(id, person, request.reason);
    return this.views.view(id, person);
  }
}
