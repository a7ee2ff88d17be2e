import type { Visit } from './visit.js';

/** Something that users do again and again. */
export interface Journey {
  readonly name: string;
  /** Time from one start to the next, at real tempo. */
  readonly everyMs: number;
  /** Goes through it once. @throws Error when the user does not get what was wanted. */
  run(visit: Visit): Promise<void>;
}
