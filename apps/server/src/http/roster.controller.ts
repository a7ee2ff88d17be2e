import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type ChangeLimitsRequest,
  type CoordinatorRequest,
  changeLimitsRequestSchema,
  coordinatorRequestSchema,
  type RosterView,
  type SignUpRequest,
  signUpRequestSchema,
} from '#contracts';
import { Coordination, RosterViews, SignUps } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Who takes part in a practice: signing up, withdrawing, how many may, and who coordinates. */
@Controller('api/practices/:id')
export class RosterController {
  constructor(
    private readonly views: RosterViews,
    private readonly signUps: SignUps,
    private readonly coordination: Coordination,
  ) {}

  @Get('roster')
  view(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<RosterView> {
    return this.views.view(id, person);
  }

  @Post('roster')
  @HttpCode(200)
  async signUp(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(signUpRequestSchema)) { role }: SignUpRequest,
  ): Promise<RosterView> {
    await this.signUps.signUp(id, person, role);
    return this.views.view(id, person);
  }

  @Delete('roster/me')
  async withdraw(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<RosterView> {
    await this.signUps.withdraw(id, person);
    return this.views.view(id, person);
  }

  @Put('roster/limits')
  async changeLimits(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(changeLimitsRequestSchema)) request: ChangeLimitsRequest,
  ): Promise<RosterView> {
    await this.signUps.changeLimits(id, person, request);
    return this.views.view(id, person);
  }

  @Post('coordinator')
  @HttpCode(200)
  async coordinator(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(coordinatorRequestSchema)) { personId }: CoordinatorRequest,
  ): Promise<RosterView> {
    await this.coordination.handTo(id, person, personId);
    return this.views.view(id, person);
  }
}
