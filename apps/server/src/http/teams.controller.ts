import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { type Person, Teams } from '#accounts';
import { type TeamView, teamRequestSchema } from '#contracts';
import { CurrentPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

type TeamRequest = z.infer<typeof teamRequestSchema>;

/** Teams, and who is in them. */
@Controller('api/teams')
export class TeamsController {
  constructor(private readonly teams: Teams) {}

  @Get()
  async list(): Promise<{ teams: TeamView[] }> {
    return { teams: await this.teams.all() };
  }

  @Post()
  create(
    @CurrentPerson() by: Person,
    @Body(new ZodPipe(teamRequestSchema)) { name }: TeamRequest,
  ): Promise<TeamView> {
    return this.teams.create(by, name);
  }

  @Patch(':id')
  @HttpCode(204)
  async rename(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body(new ZodPipe(teamRequestSchema)) { name }: TeamRequest,
  ): Promise<void> {
    await this.teams.rename(by, id, name);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@CurrentPerson() by: Person, @Param('id') id: string): Promise<void> {
    await this.teams.remove(by, id);
  }

  @Put(':id/members/:personId')
  @HttpCode(204)
  async join(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.teams.join(by, id, personId);
  }

  @Delete(':id/members/:personId')
  @HttpCode(204)
  async leave(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.teams.leave(by, id, personId);
  }
}
