import { z } from 'zod';
import { formatProblem } from '#authoring';
import { FaultLookup } from '../fault-lookup.port.js';
import { lendingStack } from '../fixture/lint-tiny.js';
import { tinyStack } from '../fixture/tiny-scenario.js';
import { inspectFault } from '../inspect-fault.js';
import { lintScenario } from '../lint/lint-scenario.js';
import { parseScenario } from '../parse-scenario.js';
import { type NewScenario, newScenario, TO_DO } from './new-scenario.js';

const fault = {
  name: 'tiny.stick',
  title: 'Something sticks',
  parameters: z.strictObject({
    node: z.string().describe('Node'),
    paths: z.array(z.string()).min(1).describe('Files'),
    which: z.strictObject({ pid: z.number() }).describe('Process'),
    mode: z.string().optional().describe('Mode'),
  }),
  plan: () => ({ targets: ['store'] }),
};

class OneFault extends FaultLookup {
  names(): string[] {
    return [fault.name];
  }
  inspect(_: string, parameters: unknown): ReturnType<FaultLookup['inspect']> {
    return inspectFault(fault, parameters);
  }
}

describe('a new scenario', () => {
  it.each<[string, NewScenario]>([
    ['with a fault', { id: 'tiny/new', stack: tinyStack(), fault }],
    ['with a fault on a node', { id: 'tiny/new', stack: tinyStack(), fault, node: 'outside' }],
    ['that is a false alarm', { id: 'tiny/new', stack: tinyStack() }],
    ['on a stack that lends attempts', { id: 'tiny/new', stack: lendingStack('restart-everything'), fault }],
  ])('%s is in order but for what is marked', (_case, request) => {
    const text = newScenario(request);
    const { template, problems } = parseScenario(text, 'new.yaml');
    expect(problems).toEqual([]);
    if (!template) return;
    const found = lintScenario(template, { stack: request.stack, faults: new OneFault() });
    const open = request.node === 'outside' ? found.filter(({ path }) => !path.endsWith('.on')) : found;
    expect(open.filter(({ message }) => !message.startsWith('Fill this in: ')).map(formatProblem)).toEqual(
      [],
    );
    expect(open).toHaveLength(text.split(TO_DO).length - 2);
  });

  it('tells the place of each part that is to be filled in', () => {
    const text = newScenario({ id: 'tiny/new', stack: tinyStack(), fault });
    const { template } = parseScenario(text, 'new.yaml');
    const found = template && lintScenario(template, { stack: tinyStack(), faults: new OneFault() });
    for (const { line } of found ?? []) expect(text.split('\n')[line - 1]).toMatch(/TODO:|: >-|\w+:$/);
    expect(found?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['injections[0].with.paths', 'injections[0].with.which', 'open.page']),
    );
  });
});
