import type { CertificateStanding, ScenarioCertificates } from '#certification';
import type { ScenarioShelf } from '#practice';
import { CatalogueController } from './catalogue.controller.js';

const certifiedAt = '2026-11-21T12:00:00.000Z';

function listed(standing: CertificateStanding | undefined): Promise<(string | null)[]> {
  const shelf = { list: () => [{ id: 'tiny/stuck', certifiedAt: null }], templates: () => [] };
  const standings = new Map(standing ? [['tiny/stuck', standing]] : []);
  const certificates = { standings: async () => standings };
  const controller = new CatalogueController(
    shelf as unknown as ScenarioShelf,
    certificates as unknown as ScenarioCertificates,
  );
  return controller.list().then(({ scenarios }) => scenarios.map((each) => each.certifiedAt));
}

describe('the list of scenarios', () => {
  it('says when a scenario was certified as it is now', async () => {
    expect(await listed({ standing: 'certified', certifiedAt })).toEqual([certifiedAt]);
  });

  it('says nothing of a certificate that no longer fits, and of none', async () => {
    expect(await listed({ standing: 'stale', certifiedAt })).toEqual([null]);
    expect(await listed({ standing: 'none', certifiedAt: null })).toEqual([null]);
    expect(await listed(undefined)).toEqual([null]);
  });
});
