import { Controller, Param, Post } from '@nestjs/common';
import type { ConsoleLink } from '#contracts';
import { PracticeConsoles } from '#practice';
import { CONSOLES_PATH } from '../console/console-page.js';
import { CurrentPerson, type KnownPerson } from './person.guard.js';

/** The way to the consoles of a practice's stack. */
@Controller('api/practices/:id/consoles')
export class ConsolesController {
  constructor(private readonly consoles: PracticeConsoles) {}

  @Post(':name/links')
  async link(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Param('name') name: string,
  ): Promise<ConsoleLink> {
    return { url: `${CONSOLES_PATH}/${await this.consoles.admit(id, person, name)}/` };
  }
}
