import type { ScenarioFile, StackFile } from '#contracts';

/** Name of the scenario in which nothing happens. */
const NAME = 'nothing-happens';

/** Id of the scenario of a stack in which nothing happens. */
export function healthyScenarioId({ id }: Pick<StackFile, 'id'>): string {
  return `${id}/${NAME}`;
}

/** A scenario without any damage: what can be read while it is played gives nothing away. */
export function healthyScenario(stack: StackFile): Record<string, unknown> {
  const nothing = 'Nothing happens.';
  const scenario: Omit<ScenarioFile, 'parameters' | 'limits' | 'fixes' | 'decoys' | 'hints' | 'debrief'> = {
    id: healthyScenarioId(stack),
    stack: stack.id,
    version: 1,
    difficulty: 1,
    skills: ['waiting'],
    components: ['none'],
    expectedMinutes: 1,
    source: nothing,
    open: { title: nothing, severity: 'warning', page: nothing },
    sealed: { title: nothing, story: nothing, rootCause: nothing, terms: ['nothing'] },
    injections: [],
    expect: { journeys: [], alerts: [], evidence: [], absent: [] },
    probes: { rootCause: [], keep: [], invariants: [] },
    hold: '1h',
    lessons: [],
  };
  const script = [{ type: 'true' }];
  return { ...scenario, fixes: [{ name: 'wait', title: 'Waits', kind: 'fix', script }] };
}
