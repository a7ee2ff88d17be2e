import { z } from 'zod';

/** Something that the responders or the incident harmed and that is still harmed at the end. */
export const collateralSchema = z.object({
  probe: z.string().describe('Id of the invariant probe'),
  title: z.string().describe('What should have stayed true'),
  evidence: z.string().describe('What the probe saw'),
});
export type Collateral = z.infer<typeof collateralSchema>;

/**
 * Three separate facts, each decided from evidence. `null` means not decided yet.
 * A restored service whose cause is still there is a workaround: restored true, fixed false.
 */
export const verdictSchema = z.object({
  restored: z.boolean().nullable().describe('Users were served again for long enough'),
  fixed: z.boolean().nullable().describe('The cause is gone too'),
  collateral: z.array(collateralSchema).describe('What was harmed and still is'),
});
export type Verdict = z.infer<typeof verdictSchema>;
