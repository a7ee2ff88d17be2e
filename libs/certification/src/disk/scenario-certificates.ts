import path from 'node:path';
import type { Certificate } from '#contracts';
import type { StackCatalogue } from '#sandbox';
import type { ScenarioTemplate } from '#scenarios';
import { type CertificateStanding, standingOf } from '../certificate/certificate-standing.js';
import { CertificatesOnDisk } from './certificates-on-disk.js';
import { ContentOnDisk } from './content-on-disk.js';

/** Folder of the certificates that come with scenarios. */
export function certificatesFolder(scenariosDir: string): string {
  return path.join(scenariosDir, 'certificates');
}

/** Which of the scenarios on disk are certified as they are. */
export class ScenarioCertificates {
  private readonly certificates: CertificatesOnDisk;

  constructor(
    scenariosDir: string,
    private readonly stacks: Pick<StackCatalogue, 'get'>,
  ) {
    this.certificates = new CertificatesOnDisk(certificatesFolder(scenariosDir));
  }

  /** The certificate of a scenario, whether it still fits or not. */
  find(scenarioId: string): Promise<Certificate | null> {
    return this.certificates.find(scenarioId);
  }

  /** By id of the scenario. Looks at all files anew: a stack may have changed since the last call. */
  async standings(
    templates: readonly Pick<ScenarioTemplate, 'id' | 'fileName' | 'sample'>[],
  ): Promise<Map<string, CertificateStanding>> {
    const content = new ContentOnDisk();
    const standings = templates.map(async (template): Promise<[string, CertificateStanding]> => {
      const certificate = await this.certificates.find(template.id);
      if (!certificate) return [template.id, { standing: 'none', certifiedAt: null }];
      const stack = this.stacks.get(template.sample.stack);
      return [template.id, standingOf(certificate, await content.ofScenario(template, stack))];
    });
    return new Map(await Promise.all(standings));
  }
}
