import { z } from 'zod';

/** What a person is within one practice. Decides what they may see and do. */
export const practiceRoleSchema = z
  .enum(['instigator', 'coordinator', 'responder', 'observer'])
  .describe('Role within one practice');
export type PracticeRole = z.infer<typeof practiceRoleSchema>;

/** What a person may do in the whole organisation. */
export const orgRoleSchema = z
  .enum(['admin', 'author', 'member'])
  .describe('admin manages people, author writes and certifies scenarios, member practises');
export type OrgRole = z.infer<typeof orgRoleSchema>;

/** Roles through whose eyes an instigator or an administrator may look at a practice. */
export const viewAsSchema = z
  .enum(['responder', 'observer'])
  .describe('Role whose view and permissions the caller wants instead of their own');
export type ViewAs = z.infer<typeof viewAsSchema>;

/** Request header that carries it; over the live connection it is `auth.viewAs`. */
export const VIEW_AS_HEADER = 'x-simsup-view-as';
