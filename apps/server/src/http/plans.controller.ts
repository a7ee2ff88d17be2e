import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import {
  callOffRequestSchema,
  type MoveRequest,
  moveRequestSchema,
  type NextPracticeRequest,
  nextPracticeRequestSchema,
  type PlanCheck,
  type PlanCheckRequest,
  type PlanView,
  type PracticeView,
  planCheckRequestSchema,
} from '#contracts';
import { FurtherPractices, PracticePlans, PracticeViews } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** When practices take place, and those that come before and after them. */
@Controller('api')
export class PlansController {
  constructor(
    private readonly plans: PracticePlans,
    private readonly further: FurtherPractices,
    private readonly views: PracticeViews,
  ) {}

  /** What speaks against a plan before it is made. */
  @Post('plans/check')
  @HttpCode(200)
  check(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(planCheckRequestSchema)) request: PlanCheckRequest,
  ): Promise<PlanCheck> {
    return this.plans.check(request, person);
  }

  @Get('practices/:id/plan')
  view(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<PlanView> {
    return this.plans.view(id, person);
  }

  @Put('practices/:id/plan')
  async move(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(moveRequestSchema)) request: MoveRequest,
  ): Promise<PlanView> {
    await this.plans.move(id, person, request);
    return this.plans.view(id, person);
  }

  @Post('practices/:id/call-off')
  @HttpCode(200)
  async callOff(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(callOffRequestSchema)) request: z.infer<typeof callOffRequestSchema>,
  ): Promise<PlanView> {
    await this.plans.callOff(id, person, request.reason);
    return this.plans.view(id, person);
  }

  /** Answers the run that rehearses it. */
  @Post('practices/:id/rehearse')
  async rehearse(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<PracticeView> {
    return this.views.view(await this.further.rehearse(id, person), person);
  }

  /** Answers the next practice of the same people. */
  @Post('practices/:id/next')
  async next(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(nextPracticeRequestSchema)) request: NextPracticeRequest,
  ): Promise<PracticeView> {
    return this.views.view(await this.further.next(id, person, request), person);
  }
}
