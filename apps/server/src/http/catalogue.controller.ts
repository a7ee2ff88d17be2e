import { Controller, Get } from '@nestjs/common';
import type { ScenarioSummary } from '#contracts';
import { ScenarioShelf } from '#practice';

/** What can be practised, without giving anything away. */
@Controller('api/scenarios')
export class CatalogueController {
  constructor(private readonly shelf: ScenarioShelf) {}

  @Get()
  list(): { scenarios: ScenarioSummary[] } {
    return { scenarios: this.shelf.list() };
  }
}
