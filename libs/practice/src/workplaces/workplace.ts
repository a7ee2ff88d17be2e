import type { StackFile } from '#contracts';
import { wrongState } from '../life/practice-life.js';
import type { Practice } from '../practice.js';

/** Where somebody works: the running stack of a practice, or of a visit. */
export interface Workplace {
  /** Of the practice or of the visit. */
  id: string;
  sandboxId: string;
  stack: StackFile;
  /** Whose visit it is; null in a practice, where what is done goes on the timeline. */
  visitorId: string | null;
}

/** The workplace of a practice. Error: `practice.wrong-state` while it has no sandbox. */
export function placeOf({ id, sandboxId, state }: Practice, stack: StackFile, action: string): Workplace {
  if (!sandboxId) throw wrongState(action, state);
  return { id, sandboxId, stack, visitorId: null };
}
