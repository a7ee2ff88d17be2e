import type { PlanView } from '#contracts';

/** Port: whether a scenario was proved as it is now, and this very variant with it. */
export abstract class ScenarioProof {
  abstract of(scenarioId: string, variantSeed: string): Promise<NonNullable<PlanView['certificate']>>;
}
