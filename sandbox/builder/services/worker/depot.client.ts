import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { scaledMs } from '../kit/tempo.js';
import { identText, type PackageIdent } from '../wire/package-ident.js';

const REQUEST_TIMEOUT_MS = scaledMs(60_000);

/** What the depot knows of the newest release of a plan. */
export interface LatestRelease {
  readonly version: string;
  readonly deps: readonly string[];
}

/** The depot as a worker uses it, over HTTP. */
export class DepotClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The newest release of `origin/name`; undefined when there is none yet. @throws Error when the depot fails. */
  async latest(projectName: string, target: string): Promise<LatestRelease | undefined> {
    const path = `/v1/depot/pkgs/${projectName}/latest?target=${target}`;
    const response = await this.request(path, { method: 'GET' });
    const text = await response.text();
    if (response.status === 404) return undefined;
    if (response.status !== 200) throw new Error(`GET ${path}: HTTP ${response.status}`);
    const { ident, deps } = JSON.parse(text) as { ident: PackageIdent; deps: PackageIdent[] };
    return { version: ident.version, deps: deps.map(identText) };
  }

  /** Uploads an artifact. @throws Error when the depot refuses it. */
  async upload(ident: PackageIdent, target: string, path: string): Promise<void> {
    const artifact = await readFile(path);
    const checksum = createHash('sha256').update(artifact).digest('hex');
    const url = `/v1/depot/pkgs/${identText(ident)}?checksum=${checksum}&target=${target}`;
    const response = await this.request(url, { method: 'POST', body: artifact });
    await response.text();
    if (response.status !== 201) throw new Error(`POST ${url}: HTTP ${response.status}`);
  }

  private request(path: string, init: RequestInit): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.token}` },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  }
}
