import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type ChangeLimitsRequest,
  changeLimitsRequestSchema,
  type RosterView,
  type SignUpRequest,
  signUpRequestSchema,
} from '#contracts';
import { RosterViews, SignUps } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Who takes part in a practice: signing up, withdrawing, and how many may. */
@Controller('api/practices/:id/roster')
export class RosterController {
  constructor(
    private readonly views: RosterViews,
    private readonly signUps: SignUps,
  ) {}

  @Get()
  view(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<RosterView> {
    return this.views.view(id, person);
  }

  @Post()
  @HttpCode(200)
  async signUp(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(signUpRequestSchema)) { role }: SignUpRequest,
  ): Promise<RosterView> {
    await this.signUps.signUp(id, person, role);
    return this.views.view(id, person);
  }

  @Delete('me')
  async withdraw(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<RosterView> {
    await this.signUps.withdraw(id, person);
    return this.views.view(id, person);
  }

  @Put('limits')
  async changeLimits(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(changeLimitsRequestSchema)) request: ChangeLimitsRequest,
  ): Promise<RosterView> {
    await this.signUps.changeLimits(id, person, request);
    return this.views.view(id, person);
  }
}
