import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatProblem } from '#authoring';
import { drawVariant, ScenarioCatalogue, ScenarioLinter, variantCount } from '#scenarios';
import { CatalogueFaults, FolderStacks } from './fixture/installed.js';

const here = import.meta.dirname;
describe('the scenarios that come with SimSup', () => {
  const catalogue = new ScenarioCatalogue(here);
  beforeAll(() => catalogue.reload());

  it('are free of problems against their stack and the faults', async () => {
    const problems = await new ScenarioLinter(catalogue, new FolderStacks(), new CatalogueFaults()).lintAll();
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('are those of the folder, each under its own name', () => {
    const files = readdirSync(join(here, 'builder')).map((file) => `builder/${basename(file, '.yaml')}`);
    expect(files.length).toBeGreaterThan(2);
    expect(catalogue.list().map(({ id }) => id)).toEqual(files.sort());
  });

  it('draw the same variant from the same seed', () => {
    for (const template of catalogue.list()) {
      expect(drawVariant(template, 'monday')).toEqual(drawVariant(template, 'monday'));
    }
  });

  it('have as many variants as their parameters give', () => {
    expect(variantCount(catalogue.get('builder/core-locked'))).toBe(3);
    expect(variantCount(catalogue.get('builder/sessionsrv-hung'))).toBe(1);
  });

  it('offer a way out, a wrong way and enough help', () => {
    for (const { sample } of catalogue.list()) {
      expect(sample.fixes.filter(({ kind }) => kind === 'fix').length).toBeGreaterThanOrEqual(2);
      expect(sample.decoys.length).toBeGreaterThanOrEqual(2);
      expect(sample.hints.filter(({ kind }) => kind === 'pointer').length).toBeGreaterThanOrEqual(3);
      expect(sample.hints.filter(({ kind }) => kind === 'question').length).toBeGreaterThanOrEqual(2);
    }
  });
});
