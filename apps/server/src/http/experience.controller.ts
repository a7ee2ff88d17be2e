import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import {
  type DeclareExperienceRequest,
  declareExperienceRequestSchema,
  type ExperienceView,
  type MixAdvice,
} from '#contracts';
import { Experience, MixAdviser } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** What people know, for themselves; and what that means for a group, without naming anybody's level. */
@Controller('api')
export class ExperienceController {
  constructor(
    private readonly experience: Experience,
    private readonly adviser: MixAdviser,
  ) {}

  @Get('me/experience')
  own(@CurrentPerson() person: KnownPerson): Promise<ExperienceView> {
    return this.experience.own(person.id);
  }

  @Put('me/experience')
  async declare(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(declareExperienceRequestSchema)) request: DeclareExperienceRequest,
  ): Promise<ExperienceView> {
    await this.experience.declare(person.id, request);
    return this.experience.own(person.id);
  }

  @Get('practices/:id/mix')
  mix(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<MixAdvice> {
    return this.adviser.advise(id, person);
  }
}
