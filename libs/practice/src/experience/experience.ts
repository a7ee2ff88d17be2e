import {
  type ComponentExperience,
  EXPERIENCE_LEVELS,
  type ExperienceLevel,
  type StackFile,
} from '#contracts';

/** How often somebody practised a scenario to the end. */
export interface PractisedScenario {
  personId: string;
  scenarioId: string;
  times: number;
}

/** From so many practices on, somebody counts as knowing a component that well. */
const LEARNED: readonly [times: number, level: ExperienceLevel][] = [
  [6, 'expert'],
  [3, 'good'],
  [1, 'some'],
];

/** What there is to know in a stack: its services, and nodes without one that people log in to. */
export function componentsOf({ nodes }: Pick<StackFile, 'nodes'>): string[] {
  const names = nodes.flatMap(({ name, services, user, role }) =>
    services.length > 0 || user === undefined || role === 'jump' ? services : [name],
  );
  return [...new Set(names)].sort();
}

/** The level as a number, 0 to 3. */
export function rankOf(level: ExperienceLevel): number {
  return EXPERIENCE_LEVELS.indexOf(level);
}

/** What practising so often teaches. */
export function learnedFrom(times: number): ExperienceLevel {
  return LEARNED.find(([least]) => times >= least)?.[1] ?? 'none';
}

/** Somebody's experience with a component: what they say, or what practices taught them when that is more. */
export function experienceWith(
  component: string,
  declared: ExperienceLevel | null,
  practised: number,
): ComponentExperience {
  const learned = learnedFrom(practised);
  const level = declared !== null && rankOf(declared) > rankOf(learned) ? declared : learned;
  return { component, declared, practised, level };
}
