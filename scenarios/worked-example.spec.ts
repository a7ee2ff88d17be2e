import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '#authoring';
import { lintScenario, parseScenario, variantCount } from '#scenarios';
import { CatalogueFaults, FolderStacks } from './fixture/installed.js';

const page = readFileSync(join(import.meta.dirname, '../docs/write-a-scenario.md'), 'utf8');

/** The blocks of YAML on the page. */
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

describe('the worked example of docs/write-a-scenario.md', () => {
  const [example = ''] = blocks.filter((text) => /^id: /m.test(text));

  it('is one whole scenario without a problem, not even advice', async () => {
    const { template, problems } = parseScenario(example, 'write-a-scenario.md');
    expect(problems.map(formatProblem)).toEqual([]);
    const stack = await new FolderStacks().find('builder');
    if (!template || !stack) throw new Error('the example cannot be read, or its stack is gone');
    expect(lintScenario(template, { stack, faults: new CatalogueFaults() }).map(formatProblem)).toEqual([]);
    expect(variantCount(template)).toBe(2);
  });
});
