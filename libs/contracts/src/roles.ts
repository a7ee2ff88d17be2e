import { z } from 'zod';

/** What a person is within one practice. Decides what they may see and do. */
export const practiceRoleSchema = z
  .enum(['instigator', 'coordinator', 'responder', 'observer'])
  .describe('Role within one practice');
export type PracticeRole = z.infer<typeof practiceRoleSchema>;
