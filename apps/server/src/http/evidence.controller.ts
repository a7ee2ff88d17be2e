import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { type Evidence, evidenceRequestSchema } from '#contracts';
import { PracticeEvidence } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** What was captured of nodes before somebody acted on them. */
@Controller('api/practices/:id/evidence')
export class EvidenceController {
  constructor(private readonly evidence: PracticeEvidence) {}

  @Post()
  capture(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(evidenceRequestSchema)) { node }: z.infer<typeof evidenceRequestSchema>,
  ): Promise<Evidence> {
    return this.evidence.capture(id, person, node);
  }

  @Get()
  async list(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
  ): Promise<{ evidence: Evidence[] }> {
    return { evidence: await this.evidence.list(id, person) };
  }

  @Get(':evidence')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('X-Content-Type-Options', 'nosniff')
  read(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Param('evidence') evidence: string,
  ): Promise<string> {
    return this.evidence.read(id, person, evidence);
  }
}
