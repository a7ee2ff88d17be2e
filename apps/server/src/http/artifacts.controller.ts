import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Artifact } from '#contracts';
import { PracticeArtifacts } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';

/** A postmortem is a page of its own: it may style itself and show its own pictures, and do nothing else. */
const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** The files that a practice leaves behind. */
@Controller('api/practices/:id/artifacts')
export class ArtifactsController {
  constructor(private readonly artifacts: PracticeArtifacts) {}

  @Get()
  async list(@Param('id') id: string): Promise<{ artifacts: Artifact[] }> {
    return { artifacts: await this.artifacts.list(id) };
  }

  @Get(':name')
  async read(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const artifact = await this.artifacts.open(id, name, person);
    response.setHeader('Content-Type', artifact.mediaType);
    response.setHeader('Content-Security-Policy', DOCUMENT_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for await (const chunk of artifact.content) {
      if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.end();
  }
}
