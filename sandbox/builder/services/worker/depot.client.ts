import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { scaledMs } from '../kit/tempo.js';
import { identText, type PackageIdent } from '../wire/package-ident.js';

const REQUEST_TIMEOUT_MS = scaledMs(60_000);

/** The depot as a worker uses it, over HTTP. */
export class DepotClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Name and revision of the key that an origin signs with. @throws Error when this worker may not have it. */
  async originKey(origin: string): Promise<string> {
    const path = `/v1/depot/origins/${origin}/secret_keys/latest`;
    const response = await this.request(path, { method: 'GET' });
    await response.text();
    if (response.status !== 200) throw new Error(`GET ${path}: HTTP ${response.status}`);
    const file = response.headers.get('x-filename');
    if (file === null) throw new Error(`GET ${path}: the key has no name`);
    return file.replace(/\.sig\.key$/, '');
  }

  /** Ident of the newest release of `origin/name`. @throws Error when there is none. */
  async latest(projectName: string, target: string): Promise<string> {
    const path = `/v1/depot/pkgs/${projectName}/latest?target=${target}`;
    const response = await this.request(path, { method: 'GET' });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`GET ${path}: HTTP ${response.status}`);
    return identText((JSON.parse(text) as { ident: PackageIdent }).ident);
  }

  /** Uploads an artifact. @throws Error when the depot refuses it. */
  async upload(ident: PackageIdent, target: string, path: string): Promise<void> {
    const artifact = await readFile(path);
    const checksum = createHash('sha256').update(artifact).digest('hex');
    const url = `/v1/depot/pkgs/${identText(ident)}?checksum=${checksum}&target=${target}&builder=true`;
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
