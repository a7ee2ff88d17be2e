import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type HintAdvice, type HintRequest, hintRequestSchema, type PracticeView } from '#contracts';
import { OwnHints, PracticeActions, PracticeViews } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Hints: the next one of the scenario, those of instigators, and when to give one. */
@Controller('api/practices/:id')
export class HelpController {
  constructor(
    private readonly views: PracticeViews,
    private readonly actions: PracticeActions,
    private readonly hints: OwnHints,
  ) {}

  @Post('hints')
  @HttpCode(200)
  async hint(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(hintRequestSchema)) { own }: HintRequest,
  ): Promise<PracticeView> {
    await (own ? this.hints.give(id, person, own) : this.actions.giveNextHint(id, person));
    return this.views.view(id, person);
  }

  @Get('advice')
  advice(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<HintAdvice> {
    return this.hints.advice(id, person);
  }
}
