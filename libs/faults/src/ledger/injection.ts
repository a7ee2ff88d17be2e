/**
 * planned → applying → active → reverting → reverted.
 * `failed`: it could not be undone; the damage may still be there.
 */
export type InjectionState = 'planned' | 'applying' | 'active' | 'reverting' | 'reverted' | 'failed';

/** One fault applied in one practice: a row of the ledger. */
export interface Injection {
  id: string;
  practiceId: string;
  sandboxId: string;
  /** Name of the injection in its scenario. */
  name: string;
  /**
   * How often this injection was in the ledger of its practice before. The ledger takes each number once, so that two
   * servers cannot both add it; null for injections that no scenario counts.
   */
  nth: number | null;
  /** Kind of fault. */
  fault: string;
  parameters: object;
  /** What was there before, for the inverse. */
  before: object | null;
  state: InjectionState;
  plannedFor: Date;
  createdAt: Date;
  applyingAt: Date | null;
  activeAt: Date | null;
  revertedAt: Date | null;
  /** Why it could not be applied or undone. */
  error: string | null;
}

/** States in which a node may bear damage. */
export const OPEN_STATES: readonly InjectionState[] = ['applying', 'active', 'reverting', 'failed'];
