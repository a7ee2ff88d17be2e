import { z } from 'zod';

/** A page of a stack's guide in the list of its pages. */
export const guidePageSummarySchema = z.object({
  name: z.string().describe('Path below the guide, without .md; "README" is the first page'),
  title: z.string().describe('Its first heading'),
});
export type GuidePageSummary = z.infer<typeof guidePageSummarySchema>;

/** GET /api/stacks/:id/guide?text=… */
export const guideQuerySchema = z.strictObject({
  text: z.string().max(200).optional().describe('Only pages in which all of these words occur; absent: all'),
});
export const guideSchema = z.object({
  pages: z.array(guidePageSummarySchema).describe('The first page first, the others by title'),
});
export type Guide = z.infer<typeof guideSchema>;

/** GET /api/stacks/:id/guide/:page */
export const guidePageSchema = guidePageSummarySchema.extend({
  markdown: z.string().describe('The page as it was written'),
});
export type GuidePage = z.infer<typeof guidePageSchema>;
