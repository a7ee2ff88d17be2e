import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type ActionItem,
  type ActionRequest,
  type ActionsQuery,
  type After,
  type AssessmentRequest,
  actionRequestSchema,
  actionsQuerySchema,
  assessmentRequestSchema,
  type DebriefNotes,
  type DebriefRequest,
  debriefNotesSchema,
  debriefRequestSchema,
  type Page,
  type RetestRequest,
  retestRequestSchema,
} from '#contracts';
import { ActionItems, Debriefs } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** What comes after a practice: assessment, debrief, action items. */
@Controller('api')
export class AfterController {
  constructor(
    private readonly debriefs: Debriefs,
    private readonly items: ActionItems,
  ) {}

  @Get('practices/:id/after')
  read(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<After> {
    return this.debriefs.read(id, person);
  }

  @Put('practices/:id/assessment')
  @HttpCode(204)
  assess(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(assessmentRequestSchema)) request: AssessmentRequest,
  ): Promise<void> {
    return this.debriefs.assess(id, person, request);
  }

  @Put('practices/:id/debrief')
  @HttpCode(204)
  schedule(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(debriefRequestSchema)) request: DebriefRequest,
  ): Promise<void> {
    return this.debriefs.schedule(id, person, request);
  }

  @Put('practices/:id/debrief/notes')
  @HttpCode(204)
  note(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(debriefNotesSchema)) notes: DebriefNotes,
  ): Promise<void> {
    return this.debriefs.note(id, person, notes);
  }

  @Post('practices/:id/actions')
  add(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(actionRequestSchema)) request: ActionRequest,
  ): Promise<ActionItem> {
    return this.items.add(id, person, request);
  }

  @Get('actions')
  list(
    @CurrentPerson() person: KnownPerson,
    @Query(new ZodPipe(actionsQuerySchema)) asked: ActionsQuery,
  ): Promise<Page<'actions', ActionItem>> {
    return this.items.list(person, asked);
  }

  @Post('actions/:id/done')
  @HttpCode(200)
  done(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<ActionItem> {
    return this.items.done(id, person);
  }

  @Post('actions/:id/retest')
  @HttpCode(200)
  retest(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(retestRequestSchema)) { startsAt }: RetestRequest,
  ): Promise<ActionItem> {
    return this.items.retest(id, person, startsAt);
  }
}
