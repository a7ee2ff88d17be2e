import type { People } from '#accounts';
import type { CertificateStanding, ScenarioCertificates } from '#certification';
import type { ScenarioChoice, ScenarioKnowledgeBook, ScenarioShelf } from '#practice';
import { CatalogueController } from './catalogue.controller.js';

const certifiedAt = '2026-11-21T12:00:00.000Z';
const ada = { id: 'p1', name: 'Ada', email: null, role: 'admin' } as const;

/** When the one scenario was certified, as it is handed on. */
async function told(standing: CertificateStanding | undefined): Promise<(string | undefined)[]> {
  const dates: (string | undefined)[] = [];
  const choice = {
    offered: async (_: unknown, certified: ReadonlyMap<string, string>) => {
      dates.push(certified.get('tiny/stuck'));
      return { scenarios: [], skills: [] };
    },
  };
  const standings = new Map(standing ? [['tiny/stuck', standing]] : []);
  const controller = new CatalogueController(
    { templates: () => [] } as unknown as ScenarioShelf,
    choice as unknown as ScenarioChoice,
    {} as ScenarioKnowledgeBook,
    { standings: async () => standings } as unknown as ScenarioCertificates,
    {} as People,
  );
  await controller.list(ada);
  return dates;
}

describe('the list of scenarios', () => {
  it('says when a scenario was certified as it is now', async () => {
    expect(await told({ standing: 'certified', certifiedAt })).toEqual([certifiedAt]);
  });

  it('says nothing of a certificate that no longer fits, and of none', async () => {
    expect(await told({ standing: 'stale', certifiedAt })).toEqual([undefined]);
    expect(await told({ standing: 'none', certifiedAt: null })).toEqual([undefined]);
    expect(await told(undefined)).toEqual([undefined]);
  });
});
