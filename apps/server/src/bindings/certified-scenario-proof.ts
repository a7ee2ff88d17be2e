import { Injectable } from '@nestjs/common';
import { ScenarioCertificates } from '#certification';
import type { PlanView } from '#contracts';
import { ScenarioProof } from '#practice';
import { drawVariant, ScenarioCatalogue } from '#scenarios';

/** Looks certificates up on disk, with what the scenario and its stack are made of now. */
@Injectable()
export class CertifiedScenarioProof extends ScenarioProof {
  constructor(
    private readonly scenarios: ScenarioCatalogue,
    private readonly certificates: ScenarioCertificates,
  ) {
    super();
  }

  async of(scenarioId: string, variantSeed: string): Promise<NonNullable<PlanView['certificate']>> {
    const template = this.scenarios.get(scenarioId);
    const standing = (await this.certificates.standings([template])).get(scenarioId);
    if (!standing || standing.standing === 'none')
      return { standing: 'none', certifiedAt: null, variantCertified: false };
    const certificate = await this.certificates.find(scenarioId);
    const played = JSON.stringify(drawVariant(template, variantSeed).values);
    // Another seed that draws the same values plays the same variant.
    const proved = certificate?.variants.some(({ values }) => JSON.stringify(values) === played) ?? false;
    return { ...standing, variantCertified: proved && standing.standing === 'certified' };
  }
}
