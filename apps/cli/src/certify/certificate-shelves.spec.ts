import type { Certificate } from '#contracts';
import { CertificateShelves, type Narrowed } from './certificate-shelves.js';

const shelf = (name: string) => ({ write: async ({ scenario }: Certificate) => `${name}/${scenario}.md` });
const shelves = new CertificateShelves(shelf('scenarios/certificates'), shelf('var/certification'));
const certificate = (ok: boolean): Certificate => ({ scenario: 'tiny/stuck', ok }) as Certificate;
const written = (ok: boolean, narrowed: Narrowed) => shelves.write([certificate(ok)], narrowed);

describe('a certificate', () => {
  it('stands beside the scenarios when it is green and of the whole', async () => {
    expect(await written(true, {})).toEqual(['scenarios/certificates/tiny/stuck.md']);
  });

  it.each([
    ['of some units only', true, { only: 'fix:' }],
    ['of every unit, but by a pattern', true, { only: '' }],
    ['of one variant only', true, { variant: 'one' }],
    ['that is red', false, {}],
  ])('%s is kept below the state directory, and never committed', async (_, ok, narrowed) => {
    expect(await written(ok, narrowed)).toEqual(['var/certification/tiny/stuck.md']);
  });

  it('does not decide where another one of the same run goes', async () => {
    const files = await shelves.write([certificate(false), certificate(true)], {});
    expect(files).toEqual(['var/certification/tiny/stuck.md', 'scenarios/certificates/tiny/stuck.md']);
  });
});
