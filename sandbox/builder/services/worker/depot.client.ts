import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type HttpReply, type HttpRequest, requestHttp } from '../kit/http-request.js';
import { scaledMs } from '../kit/tempo.js';
import { identText, type PackageIdent } from '../wire/package-ident.js';

const REQUEST_TIMEOUT_MS = scaledMs(60_000);

type DepotRequest = Pick<HttpRequest, 'method' | 'body'> & { readonly path: string };

/** The depot as a worker uses it, over HTTP. */
export class DepotClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Name and revision of the key that an origin signs with. @throws Error when this worker may not have it. */
  async originKey(origin: string): Promise<string> {
    const path = `/v1/depot/origins/${origin}/secret_keys/latest`;
    const { status, headers } = await this.request({ path });
    if (status !== 200) throw new Error(`GET ${path}: HTTP ${status}`);
    const file = headers['x-filename'];
    if (typeof file !== 'string') throw new Error(`GET ${path}: the key has no name`);
    return file.replace(/\.sig\.key$/, '');
  }

  /** Ident of the newest release of `origin/name`. @throws Error when there is none. */
  async latest(projectName: string, target: string): Promise<string> {
    const path = `/v1/depot/pkgs/${projectName}/latest?target=${target}`;
    const { status, body } = await this.request({ path });
    if (status !== 200) throw new Error(`GET ${path}: HTTP ${status}`);
    return identText((JSON.parse(body) as { ident: PackageIdent }).ident);
  }

  /** Uploads an artifact. @throws Error when the depot refuses it. */
  async upload(ident: PackageIdent, target: string, file: string): Promise<void> {
    const artifact = await readFile(file);
    const checksum = createHash('sha256').update(artifact).digest('hex');
    const path = `/v1/depot/pkgs/${identText(ident)}?checksum=${checksum}&target=${target}&builder=true`;
    const { status } = await this.request({ method: 'POST', path, body: artifact });
    if (status !== 201) throw new Error(`POST ${path}: HTTP ${status}`);
  }

  private request({ path, ...wanted }: DepotRequest): Promise<HttpReply> {
    return requestHttp({
      ...wanted,
      url: `${this.url}${path}`,
      headers: { authorization: `Bearer ${this.token}` },
      timeoutMs: REQUEST_TIMEOUT_MS,
    });
  }
}
