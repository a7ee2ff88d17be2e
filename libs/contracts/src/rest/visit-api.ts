import { z } from 'zod';
import { practiceIdSchema } from '../ids.js';
import { practiceRoleSchema } from '../roles.js';
import { stackLogSearchSchema } from '../stack-file.js';

/** POST /api/visits */
export const visitRequestSchema = z.strictObject({
  stack: z.string().max(100).describe('Id of the stack to look around in'),
});
export type VisitRequest = z.infer<typeof visitRequestSchema>;

/** How far a visit has come. */
export const visitStateSchema = z
  .enum(['preparing', 'open', 'over'])
  .describe('"preparing": its sandbox is being made ready; "open": shells, logs and consoles can be opened');
export type VisitState = z.infer<typeof visitStateSchema>;

const doneAt = z.string().nullable().describe('When it was seen to be done first; null: not yet');

/** What somebody has shown that they can do on a stack: seen by SimSup, not said by them. */
export const stackChecksSchema = z.object({
  nodes: z
    .array(
      z.object({
        name: z.string().describe('Name of the node'),
        title: z.string().describe('The node in words'),
        doneAt,
      }),
    )
    .describe('Logging in to each node that responders log in to'),
  searches: z
    .array(z.object({ name: z.string().describe('Name of the search'), doneAt }))
    .describe('Running each saved search of the logs'),
  guide: z.object({ doneAt }).nullable().describe('Opening the guide; null: the stack has none'),
});
export type StackChecks = z.infer<typeof stackChecksSchema>;

/** A look around in a healthy sandbox of a stack: without scenario, faults, timeline and recording. */
export const visitViewSchema = z.object({
  id: practiceIdSchema.describe('Id of the visit; shells, logs and consoles take it as that of a practice'),
  stack: z.string().describe('Id of the stack'),
  title: z.string().describe('What the stack is called'),
  state: visitStateSchema,
  endsAt: z.string().describe('When it ends by itself'),
  trouble: z.string().nullable().describe('Why it ended before anybody could look around; null otherwise'),
  nodes: z
    .array(
      z.object({ name: z.string().describe('Its name'), title: z.string().describe('The same in words') }),
    )
    .describe('Nodes that one logs in to'),
  consoles: z
    .array(
      z.object({ name: z.string().describe('Its name'), title: z.string().describe('The same in words') }),
    )
    .describe('Web pages of the stack'),
  logs: z
    .object({ searches: z.array(stackLogSearchSchema).describe('Saved searches, by name') })
    .nullable()
    .describe('null when the logs of this stack cannot be searched'),
  guide: z.boolean().describe('The stack has a guide'),
  can: z
    .object({
      openTerminal: z.boolean().describe('Open shells'),
      watchStack: z.boolean().describe('Search its logs and open its consoles'),
    })
    .describe('What the visitor may do now; the server enforces the same'),
  checks: stackChecksSchema.describe('What they have shown that they can do'),
});
export type VisitView = z.infer<typeof visitViewSchema>;

/** GET /api/visits/mine, and the answer to what changes it. */
export const ownVisitSchema = z.object({
  visit: visitViewSchema.nullable().describe('The last visit of the caller; null: they never had one'),
});
export type OwnVisit = z.infer<typeof ownVisitSchema>;

/** GET /api/practices/:id/readiness: for instigators, so that they know whom to ask to prepare. */
export const readinessSchema = z.object({
  people: z
    .array(
      z.object({
        personId: z.string().describe('Id of the person'),
        name: z.string().describe('Their name'),
        role: practiceRoleSchema.nullable().describe('Their part in the practice, or in its waiting list'),
        lacks: z.array(z.string()).describe('Prerequisites that they do not meet; empty: they are ready'),
      }),
    )
    .describe('Those of the practice first, then all others'),
});
export type Readiness = z.infer<typeof readinessSchema>;
