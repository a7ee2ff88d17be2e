import type { Probe, ScenarioFile, StackFile } from '#contracts';
import { invariantsOf } from './invariants-of.js';

const probe = (id: string) => ({ id }) as Probe;

describe('the invariants of a scenario', () => {
  const stack = { invariants: [probe('nobody-signed-out'), probe('no-restart')] } as StackFile;
  const scenario = (keep: string[]) =>
    ({ probes: { rootCause: [], keep, invariants: [probe('rows-kept')] } }) as Pick<ScenarioFile, 'probes'>;

  it('are those that it keeps of its stack, and its own', () => {
    expect(invariantsOf(scenario(['no-restart']), stack).map(({ id }) => id)).toEqual([
      'no-restart',
      'rows-kept',
    ]);
  });

  it('are only its own when it keeps none', () => {
    expect(invariantsOf(scenario([]), stack).map(({ id }) => id)).toEqual(['rows-kept']);
  });
});
