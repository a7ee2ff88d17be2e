import type { PracticeRole } from '#contracts';

/** Through whose eyes a timeline is read. */
export interface Viewer {
  /** Part in the practice; null for somebody who has none. */
  role: PracticeRole | null;
  /** The practice was played and is over, so nothing is sealed any more. */
  over: boolean;
}

/** Viewers of one class see exactly the same events. */
export type ViewerClass = 'unsealed' | 'sealed';
export const VIEWER_CLASSES: readonly ViewerClass[] = ['unsealed', 'sealed'];

/** Instigators, and everybody after the end, see all; the others see nothing sealed. */
export function viewerClass(viewer: Viewer): ViewerClass {
  return viewer.over || viewer.role === 'instigator' ? 'unsealed' : 'sealed';
}
