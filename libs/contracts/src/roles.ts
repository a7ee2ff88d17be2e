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
