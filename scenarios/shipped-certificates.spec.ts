import { join } from 'node:path';
import { CertificatesOnDisk, ScenarioCertificates, verdictQuality } from '#certification';
import { StackCatalogue } from '#sandbox';
import { ScenarioCatalogue } from '#scenarios';

const here = import.meta.dirname;
const root = join(here, '..');

async function standingsOfAll() {
  const catalogue = new ScenarioCatalogue(here);
  await catalogue.reload();
  const stacks = new StackCatalogue({
    stacksDir: join(root, 'sandbox'),
    imagesFile: join(root, 'build/images.json'),
  });
  return new ScenarioCertificates(here, stacks).standings(catalogue.list());
}

describe('the certificates that come with SimSup', () => {
  let standings: Awaited<ReturnType<typeof standingsOfAll>>;
  // All scenarios and all sources of their stacks are read, which takes seconds.
  beforeAll(async () => {
    standings = await standingsOfAll();
  }, 60_000);

  const withStanding = (wanted: string): string[] =>
    [...standings].filter(([, { standing }]) => standing === wanted).map(([id]) => id);

  it('fit their scenarios and stacks; if not: npx simsup scenario certify --changed-since main', () => {
    expect(withStanding('stale')).toEqual([]);
  });

  it('are there for every scenario', () => {
    expect(withStanding('none')).toEqual([]);
  });

  it('tell of no attempt that was judged wrongly, over all fixes and decoys', async () => {
    const shelf = new CertificatesOnDisk(join(here, 'certificates'));
    const certificates = await Promise.all([...standings.keys()].map((id) => shelf.find(id)));
    const quality = verdictQuality(certificates.flatMap((certificate) => certificate?.attempts ?? []));
    expect(quality).toMatchObject({ precision: 1, recall: 1 });
    expect(Math.min(quality.fixes, quality.others)).toBeGreaterThan(70);
  });
});
