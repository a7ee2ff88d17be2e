import { Controller, Get } from '@nestjs/common';
import { ScenarioCertificates } from '#certification';
import type { ScenarioSummary } from '#contracts';
import { ScenarioShelf } from '#practice';

/** What can be practised, without giving anything away. */
@Controller('api/scenarios')
export class CatalogueController {
  constructor(
    private readonly shelf: ScenarioShelf,
    private readonly certificates: ScenarioCertificates,
  ) {}

  @Get()
  async list(): Promise<{ scenarios: ScenarioSummary[] }> {
    const standings = await this.certificates.standings(this.shelf.templates());
    const certifiedAt = (id: string): string | null => {
      const known = standings.get(id);
      return known?.standing === 'certified' ? known.certifiedAt : null;
    };
    return { scenarios: this.shelf.list().map((each) => ({ ...each, certifiedAt: certifiedAt(each.id) })) };
  }
}
