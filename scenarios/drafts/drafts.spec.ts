import { formatProblem } from '#authoring';
import { ScenarioCatalogue, ScenarioLinter } from '#scenarios';
import { CatalogueFaults, FolderStacks } from '../fixture/installed.js';

describe('drafts of scenarios', () => {
  it('hold no error against their stack and the faults, so that what is left is to play them', async () => {
    const catalogue = new ScenarioCatalogue(import.meta.dirname);
    await catalogue.reload();
    const problems = await new ScenarioLinter(catalogue, new FolderStacks(), new CatalogueFaults()).lintAll();
    expect(catalogue.list().length).toBeGreaterThan(0);
    expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
  });
});
