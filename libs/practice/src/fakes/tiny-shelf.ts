import type { ScenarioFile, StackFile } from '#contracts';
import { mostTempo, type ScenarioTemplate, type Variant } from '#scenarios';
import type { ScenarioShelf } from '../plan/scenario-shelf.service.js';

const stack = {
  id: 'tiny',
  title: 'Tiny',
  nodes: [],
  consoles: [],
  journeys: [],
  probes: [],
  invariants: [],
  alerts: [],
  tempo: { default: 1, max: 100 },
} as unknown as StackFile;

/** A scenario that stops one process, and what else a test wants of it. */
export function tinyScenario(more: Partial<ScenarioFile> = {}): ScenarioFile {
  const stopped = { node: 'store', process: { pidFile: '/run/x.pid' }, signal: 'STOP' };
  return {
    id: 'tiny/stuck',
    stack: 'tiny',
    version: 1,
    difficulty: 2,
    skills: ['looking'],
    components: ['store'],
    expectedMinutes: 30,
    open: { title: 'Nothing works', severity: 'critical', page: 'The check fails' },
    sealed: { title: 'Stuck', story: 'It is stuck', rootCause: 'stuck', terms: ['glue'] },
    hold: '10s',
    limits: { askToStopAfter: '4h' },
    injections: [{ name: 'stuck', fault: 'process.signal', with: stopped, after: '0s', noise: false }],
    expect: { journeys: [], alerts: [] },
    probes: { rootCause: [], invariants: [], keep: [] },
    fixes: [{ name: 'fix', title: 'Fixes it', kind: 'fix', within: '1m' }],
    decoys: [],
    hints: [],
    lessons: [],
    ...more,
  } as unknown as ScenarioFile;
}

/** A shelf without files. Each scenario has a variant for each colour. */
export function tinyShelf(
  scenarios: readonly ScenarioFile[] = [tinyScenario()],
  colours: readonly string[] = ['red'],
): ScenarioShelf {
  const choose = (id: string, seed: string): { variant: Variant; stack: StackFile } => {
    const scenario = scenarios.find((each) => each.id === id);
    if (!scenario) throw new Error(`no scenario ${id} on this shelf`);
    const sum = [...seed].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
    const values = { colour: colours[sum % colours.length] ?? '' };
    return { variant: { seed, values, scenario }, stack };
  };
  const shelf = {
    choose,
    of: (practice: { scenarioId: string; variantSeed: string }) =>
      choose(practice.scenarioId, practice.variantSeed),
    list: () => scenarios.map((scenario) => ({ ...scenario, variants: colours.length, certifiedAt: null })),
    templates: () => scenarios.map((sample) => ({ id: sample.id, sample }) as ScenarioTemplate),
    allowsTempo: ({ id }: { id: string }, asked = 1) =>
      scenarios.some((each) => each.id === id && asked <= mostTempo(each, stack)),
    neutralTitle: () => 'Tiny: incident practice',
  };
  return shelf as unknown as ScenarioShelf;
}
