import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formatProblem } from '#authoring';
import { checksJsonSchema, readChecks } from '#checks';
import { stackFileSchema } from '#contracts';

const HERE = import.meta.dirname;
const stacks = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'stack.yml')));

describe.each(stacks)('the checks of the stack %s', (name) => {
  it('are in order', async () => {
    const directory = join(HERE, name);
    const file = stackFileSchema.parse(parse(readFileSync(join(directory, 'stack.yml'), 'utf8')));
    const { checks, problems } = await readChecks({ file, directory });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(checks.length).toBeGreaterThan(0);
  });
});

describe('stack-checks.schema.json', () => {
  it('is what the format says; if not, run: node apps/setup/jobs/write-schemas.mjs', () => {
    const committed = JSON.parse(readFileSync(join(HERE, 'stack-checks.schema.json'), 'utf8'));
    expect(committed).toEqual(checksJsonSchema());
  });
});
