import { askDepot, type DepotReply, type DepotRequest, DepotStatusError } from './depot-request.js';
import { formatPackageIdent, type PackageIdent, type ReleaseIdent } from './package-ident.js';

/** A release as the depot has it. */
export interface DepotRelease {
  readonly ident: ReleaseIdent;
  /** SHA-256 of the archive, in hexadecimal. */
  readonly checksum: string;
  readonly channels: readonly string[];
}

export interface DepotOptions {
  readonly url: string;
  readonly timeoutMs: number;
  /** Who asks; reading needs nobody. */
  readonly token?: string | undefined;
}

const TARGET = 'x86_64-linux';

/** The depot, over HTTP. Every method throws a DepotStatusError for an answer other than success. */
export class DepotClient {
  constructor(private readonly options: DepotOptions) {}

  /** The newest release of a package, or of a version of it, in a channel; undefined when the channel has none. */
  async latest(ident: PackageIdent, channel: string): Promise<DepotRelease | undefined> {
    const { origin, name, version } = ident;
    const which = [name, version].filter(Boolean).join('/');
    const path = `/v1/depot/channels/${origin}/${channel}/pkgs/${which}/latest?target=${TARGET}`;
    try {
      return releaseOf(await this.ask({ path }));
    } catch (error) {
      if (error instanceof DepotStatusError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  async release(ident: ReleaseIdent): Promise<DepotRelease> {
    return releaseOf(
      await this.ask({ path: `/v1/depot/pkgs/${formatPackageIdent(ident)}?target=${TARGET}` }),
    );
  }

  async download(ident: ReleaseIdent): Promise<Buffer> {
    const path = `/v1/depot/pkgs/${formatPackageIdent(ident)}/download?target=${TARGET}`;
    return (await this.ask({ path })).body;
  }

  async upload(ident: ReleaseIdent, checksum: string, archive: Buffer): Promise<void> {
    const path = `/v1/depot/pkgs/${formatPackageIdent(ident)}?checksum=${checksum}&target=${TARGET}`;
    await this.ask({ method: 'POST', path, body: archive });
  }

  async createChannel(origin: string, channel: string): Promise<void> {
    await this.ask({ method: 'POST', path: `/v1/depot/channels/${origin}/${channel}` });
  }

  async channelNames(origin: string): Promise<string[]> {
    const { body } = await this.ask({ path: `/v1/depot/channels/${origin}` });
    return (JSON.parse(body.toString()) as { name: string }[]).map(({ name }) => name);
  }

  /** Adds a release to a channel, or takes it out of it. */
  async moveRelease(verb: 'promote' | 'demote', ident: ReleaseIdent, channel: string): Promise<void> {
    const { origin, name, version, release } = ident;
    const path = `/v1/depot/channels/${origin}/${channel}/pkgs/${name}/${version}/${release}/${verb}`;
    await this.ask({ method: 'PUT', path });
  }

  /** Any other endpoint; the answer's JSON, or undefined when it has no body. */
  async json(method: 'GET' | 'POST', path: string): Promise<unknown> {
    const { body } = await this.ask({ method, path });
    return body.length === 0 ? undefined : JSON.parse(body.toString());
  }

  private async ask(request: Pick<DepotRequest, 'path' | 'method' | 'body'>): Promise<DepotReply> {
    const reply = await askDepot({ ...this.options, ...request });
    if (reply.status < 200 || reply.status > 299) {
      throw new DepotStatusError(reply.status, request.path);
    }
    return reply;
  }
}

function releaseOf({ body }: DepotReply): DepotRelease {
  const {
    ident,
    checksum,
    channels = [],
  } = JSON.parse(body.toString()) as Omit<DepotRelease, 'channels'> & {
    channels?: string[];
  };
  const { origin, name, version, release } = ident;
  return { ident: { origin, name, version, release }, checksum, channels };
}
