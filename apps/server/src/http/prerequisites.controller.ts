import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type AddPrerequisiteRequest, addPrerequisiteRequestSchema, type PrerequisiteView } from '#contracts';
import { Prerequisites } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

interface Answer {
  prerequisites: PrerequisiteView[];
}

/** What people need before they respond in a group. */
@Controller('api/prerequisites')
export class PrerequisitesController {
  constructor(private readonly prerequisites: Prerequisites) {}

  @Get()
  async list(@CurrentPerson() person: KnownPerson): Promise<Answer> {
    return { prerequisites: await this.prerequisites.list(person.id) };
  }

  @Post()
  async add(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(addPrerequisiteRequestSchema)) request: AddPrerequisiteRequest,
  ): Promise<Answer> {
    await this.prerequisites.add(person, request);
    return this.list(person);
  }

  @Delete(':id')
  @HttpCode(200)
  async remove(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<Answer> {
    await this.prerequisites.remove(person, id);
    return this.list(person);
  }

  @Put(':id/attestation')
  async attest(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<Answer> {
    await this.prerequisites.attest(person.id, id, true);
    return this.list(person);
  }

  @Delete(':id/attestation')
  @HttpCode(200)
  async takeBack(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<Answer> {
    await this.prerequisites.attest(person.id, id, false);
    return this.list(person);
  }
}
