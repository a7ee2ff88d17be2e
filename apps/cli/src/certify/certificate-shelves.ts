import type { CertificatesOnDisk } from '#certification';
import type { Certificate } from '#contracts';

type Shelf = Pick<CertificatesOnDisk, 'write'>;

/** What a run was narrowed to; absent: nothing. */
export interface Narrowed {
  variant?: string;
  only?: string;
}

/** Where certificates go: beside the scenarios they are committed, below the state directory they are only kept. */
export class CertificateShelves {
  constructor(
    private readonly shipped: Shelf,
    private readonly kept: Shelf,
  ) {}

  /** What is not green, or not the whole, does not stand beside the scenarios. Returns the paths of the pages. */
  async write(certificates: readonly Certificate[], { variant, only }: Narrowed): Promise<string[]> {
    const isWhole = variant === undefined && only === undefined;
    const files: string[] = [];
    for (const certificate of certificates)
      files.push(await (certificate.ok && isWhole ? this.shipped : this.kept).write(certificate));
    return files;
  }
}
