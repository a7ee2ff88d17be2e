import type { PracticeView } from '#contracts';

/** What people work with, in a practice or on a visit. */
export interface WorkView
  extends Pick<PracticeView, 'id' | 'stack' | 'nodes' | 'consoles' | 'logs' | 'guide'> {
  can: Pick<PracticeView['can'], 'openTerminal' | 'watchStack'>;
  /** Who may not work in the stack now could have before: it is over, or about to be. */
  over: boolean;
  /** "visitor": nobody's practice, and nothing is recorded. */
  myRole: PracticeView['myRole'] | 'visitor';
}
