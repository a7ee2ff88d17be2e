import type { OrgRole, ViewAs } from '#contracts';

/** Who wants to see or do something in a practice. */
export interface Asker {
  id: string;
  /** An administrator may look through the eyes of any role. */
  role?: OrgRole;
  /** Wants to be no more than this for now. */
  viewAs?: ViewAs | undefined;
}
