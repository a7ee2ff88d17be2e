import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TINY_SCENARIO, TinyFaults, tinyStack } from './fixture/tiny-scenario.js';
import { ScenarioCatalogue } from './scenario-catalogue.js';
import { ScenarioLinter } from './scenario-linter.js';
import { type StackFacts, StackLookup } from './stack-lookup.port.js';

class TinyStacks extends StackLookup {
  async ids(): Promise<string[]> {
    return ['tiny'];
  }

  async find(id: string): Promise<StackFacts | undefined> {
    return id === 'tiny' ? tinyStack() : undefined;
  }
}

describe('ScenarioCatalogue', () => {
  let folder: string;
  let catalogue: ScenarioCatalogue;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
    await mkdir(join(folder, 'tiny'));
    catalogue = new ScenarioCatalogue(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFile(join(folder, 'tiny', `${name}.yaml`), text);

  it('finds a scenario by its id, and knows the one that was meant', async () => {
    await write('stuck', TINY_SCENARIO);
    await catalogue.reload();
    expect(catalogue.get('tiny/stuck').sample.open.title).toBe('Nothing works');
    expect(() => catalogue.get('tiny/stick')).toThrow(
      'There is no scenario "tiny/stick"; did you mean "tiny/stuck"?',
    );
  });

  it('keeps the good ones in use beside a broken one, and says what is wrong with that', async () => {
    await write('stuck', TINY_SCENARIO);
    await write('broken', 'id: tiny/broken\n');
    await catalogue.reload();
    expect(catalogue.list().map(({ id }) => id)).toEqual(['tiny/stuck']);
    expect(() => catalogue.get('tiny/broken')).toThrow(
      /^Correct the scenario tiny\/broken: .*broken\.yaml:1:1 /,
    );
    expect(catalogue.problems().length).toBeGreaterThan(5);
  });

  it('wants a file to be called like its scenario', async () => {
    await write('other', TINY_SCENARIO);
    await catalogue.reload();
    expect(catalogue.problems().map(({ message }) => message)).toEqual([
      'Write "tiny/other", as the file is called.',
    ]);
  });

  it('takes up what has changed when it is read again', async () => {
    await catalogue.reload();
    await write('stuck', TINY_SCENARIO);
    await catalogue.reload();
    expect(catalogue.list()).toHaveLength(1);
  });

  it('is linted as a whole, also against a stack that is not there', async () => {
    await write('stuck', TINY_SCENARIO);
    await write(
      'lost',
      TINY_SCENARIO.replace('tiny/stuck', 'tiny/lost').replace('stack: tiny', 'stack: tyni'),
    );
    await catalogue.reload();
    const linter = new ScenarioLinter(catalogue, new TinyStacks(), new TinyFaults());
    expect((await linter.lintAll()).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 There is no stack "tyni"; did you mean "tiny"?',
    ]);
  });
});
