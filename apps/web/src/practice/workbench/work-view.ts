import type { PracticeView } from '#contracts';

/** What people work with, in a practice or on a visit. */
export interface WorkView
  extends Pick<PracticeView, 'id' | 'stack' | 'nodes' | 'consoles' | 'logs' | 'guide'> {
  can: Pick<PracticeView['can'], 'openTerminal' | 'watchStack'>;
  /** "visitor": nobody's practice, and nothing is recorded. */
  myRole: PracticeView['myRole'] | 'visitor';
}
