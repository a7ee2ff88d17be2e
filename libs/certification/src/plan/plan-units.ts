import type { AttemptPromise, ScenarioAttempt } from '#contracts';
import { attemptsOf, type ScenarioTemplate, type Variant } from '#scenarios';
import { chooseSeeds } from './choose-seeds.js';

/** One practice of a certification: nobody acts, or one attempt is typed. */
export interface Unit {
  /** `baseline`, `fix:NAME` or `decoy:NAME`. */
  name: string;
  scenario: string;
  variant: Variant;
  /** Null for the practice in which nobody acts. */
  attempt: { attempt: ScenarioAttempt; promise: AttemptPromise } | null;
}

/** All practices that prove a scenario. Its variants take turns, so that they are all played where there are enough. */
export function planUnits(template: ScenarioTemplate, seed: string | undefined): Unit[] {
  const attempts = attemptsOf(template.sample);
  const variants = chooseSeeds(template, attempts.length + 1, seed);
  const variantAt = (index: number): Variant => variants[index % variants.length] as Variant;
  const scenario = template.id;
  return [
    { name: 'baseline', scenario, variant: variantAt(0), attempt: null },
    ...attempts.map(({ attempt: { name }, promises }, index) => {
      const variant = variantAt(index + 1);
      const drawn = attemptsOf(variant.scenario).find(({ attempt }) => attempt.name === name);
      // A name may not depend on a parameter, so the variant has the same attempts.
      const attempt = (drawn ?? attempts[index])?.attempt as ScenarioAttempt;
      const unit = promises === 'fix' || promises === 'workaround' ? 'fix' : 'decoy';
      return { name: `${unit}:${name}`, scenario, variant, attempt: { attempt, promise: promises } };
    }),
  ];
}
