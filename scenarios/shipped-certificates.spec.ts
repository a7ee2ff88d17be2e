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

async function withStanding(wanted: string): Promise<string[]> {
  const catalogue = new ScenarioCatalogue(here);
  await catalogue.reload();
  const stacks = new StackCatalogue({
    stacksDir: join(root, 'sandbox'),
    imagesFile: join(root, 'build/images.json'),
  });
  const standings = await new ScenarioCertificates(here, stacks).standings(catalogue.list());
  return [...standings].filter(([, { standing }]) => standing === wanted).map(([id]) => id);
}

describe('the certificates that come with SimSup', () => {
  it('fit their scenarios and stacks; if not: npx simsup scenario certify --changed-since main', async () => {
    expect(await withStanding('stale')).toEqual([]);
  });

  it('are there for every scenario that scenarios/uncertified.txt does not name', async () => {
    const missing = await withStanding('none');
    expect(missing.filter((id) => !uncertified.includes(id))).toEqual([]);
  });

  it('are not there for a scenario that is named as uncertified', async () => {
    const certified = await withStanding('certified');
    expect(certified.filter((id) => uncertified.includes(id))).toEqual([]);
  });
});
