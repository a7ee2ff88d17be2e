import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScenarioCertificates } from '#certification';
import { StackCatalogue } from '#sandbox';
import { ScenarioCatalogue } from '#scenarios';

const here = import.meta.dirname;
const root = join(here, '..');

/** Scenarios that are shipped without a certificate, an id a line. To be empty. */
const uncertified = readFileSync(join(here, 'uncertified.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

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

  it('are there for every scenario that scenarios/uncertified.txt does not name', () => {
    const missing = withStanding('none');
    expect(missing.filter((id) => !uncertified.includes(id))).toEqual([]);
  });

  it('are not there for a scenario that is named as uncertified', () => {
    const certified = withStanding('certified');
    expect(certified.filter((id) => uncertified.includes(id))).toEqual([]);
  });
});
