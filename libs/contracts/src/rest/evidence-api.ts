import { z } from 'zod';

/** POST /api/practices/:id/evidence */
export const evidenceRequestSchema = z.strictObject({
  node: z.string().trim().min(1).max(200).describe('Node whose state is captured'),
});

/** The state of a node as it was captured; its text is at GET /api/practices/:id/evidence/:evidence. */
export const evidenceSchema = z.object({
  id: z.string().describe('Id of the capture'),
  node: z.string().describe('Name of the node'),
  by: z.string().describe('Who captured it'),
  at: z.string().describe('When it was captured'),
  bytes: z.number().int().describe('Length of its text'),
  missing: z.array(z.string()).describe('What could not be captured'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidenceListSchema = z.object({ evidence: z.array(evidenceSchema).describe('Oldest first') });
