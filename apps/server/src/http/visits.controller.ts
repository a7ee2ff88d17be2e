import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type OwnVisit, type Readiness, type VisitRequest, visitRequestSchema } from '#contracts';
import { ReadinessView, Visits } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Looking around in a healthy sandbox. Shells, logs and consoles take the id of a visit as that of a practice. */
@Controller('api/visits')
export class VisitsController {
  constructor(private readonly visits: Visits) {}

  @Get('mine')
  async mine(@CurrentPerson() { id }: KnownPerson): Promise<OwnVisit> {
    return { visit: await this.visits.mine(id) };
  }

  @Post()
  async ask(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(visitRequestSchema)) { stack }: VisitRequest,
  ): Promise<OwnVisit> {
    await this.visits.ask(person.id, stack);
    return this.mine(person);
  }

  @Delete('mine')
  @HttpCode(200)
  async leave(@CurrentPerson() person: KnownPerson): Promise<OwnVisit> {
    await this.visits.leave(person.id);
    return this.mine(person);
  }
}

/** Who is prepared for a practice. */
@Controller('api/practices/:id/readiness')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessView) {}

  @Get()
  of(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<Readiness> {
    return this.readiness.of(id, person);
  }
}
