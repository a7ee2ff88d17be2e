import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { type Guide, type GuidePage, guideQuerySchema } from '#contracts';
import { Prerequisites } from '#practice';
import { StackGuide } from '#sandbox';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** What the people who run a stack have written about it. Everybody may read it at any time. */
@Controller('api/stacks/:id/guide')
export class GuideController {
  constructor(
    private readonly guide: StackGuide,
    private readonly prerequisites: Prerequisites,
  ) {}

  @Get()
  async pages(
    @Param('id') id: string,
    @Query(new ZodPipe(guideQuerySchema)) { text }: z.infer<typeof guideQuerySchema>,
  ): Promise<Guide> {
    return { pages: await this.guide.pages(id, text) };
  }

  @Get('*page')
  async page(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Param('page') page: string | string[],
  ): Promise<GuidePage> {
    const read = await this.guide.page(id, [page].flat().join('/'));
    await this.prerequisites.noteGuide(person.id, id);
    return read;
  }
}
