import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Certificate, certificateSchema } from '#contracts';
import { AppError } from '#kernel';
import { certificatePage } from '../certificate/certificate-page.js';

/** Certificates in a folder, `<stack>/<name>.json`, each with a page for people beside it. */
export class CertificatesOnDisk {
  constructor(private readonly directory: string) {}

  /** Null when the scenario has none. Throws `config.invalid` for a file that is none. */
  async find(scenarioId: string): Promise<Certificate | null> {
    const file = this.file(scenarioId, 'json');
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return certificateSchema.parse(JSON.parse(text));
    } catch (cause) {
      const message = `${file} is no certificate: remove it, then \`simsup scenario certify ${scenarioId}\`.`;
      throw new AppError('config.invalid', message, { cause });
    }
  }

  /** Writes both files and returns the path of the page. */
  async write(certificate: Certificate): Promise<string> {
    const json = this.file(certificate.scenario, 'json');
    const page = this.file(certificate.scenario, 'md');
    await mkdir(path.dirname(json), { recursive: true });
    await writeFile(json, `${JSON.stringify(certificate, null, 2)}\n`);
    await writeFile(page, certificatePage(certificate));
    return page;
  }

  private file(scenarioId: string, ending: string): string {
    return path.join(this.directory, `${scenarioId}.${ending}`);
  }
}
