import { nearest } from '#authoring';
import type { AttemptPromise, PlayedAttempt, ScenarioAttempt, ScenarioFile } from '#contracts';
import { AppError } from '#kernel';

/** A fix or a decoy of a scenario. */
export interface FoundAttempt {
  attempt: ScenarioAttempt;
  promises: AttemptPromise;
}

type Attempts = Pick<ScenarioFile, 'id' | 'fixes' | 'decoys'>;

/** All fixes and decoys of a scenario, in their order. */
export function attemptsOf({ fixes, decoys }: Pick<Attempts, 'fixes' | 'decoys'>): FoundAttempt[] {
  return [
    ...fixes.map((attempt) => ({ attempt, promises: attempt.kind })),
    ...decoys.map((attempt) => ({ attempt, promises: attempt.leadsTo })),
  ];
}

/** The fix or decoy of that name; the first fix when none is named. Error: `input.invalid`, which names those there are. */
export function findAttempt(scenario: Attempts, name: string | undefined): FoundAttempt {
  const all = attemptsOf(scenario);
  const found = name === undefined ? all[0] : all.find(({ attempt }) => attempt.name === name);
  if (found) return found;
  const names = all.map(({ attempt }) => attempt.name);
  const near = nearest(name ?? '', names);
  const meant = near === undefined ? '.' : `; did you mean "${near}"?`;
  const message = `The scenario ${scenario.id} has no attempt "${name}"${meant} It has ${names.join(', ')}.`;
  throw new AppError('input.invalid', message, {
    details: [{ field: 'attempt', message: 'is no fix or decoy of the scenario' }],
  });
}

/** What may be told of an attempt to those who may see the sealed part. */
export function playedAttempt({ attempt: { name, title }, promises }: FoundAttempt): PlayedAttempt {
  return { name, title, promises };
}
