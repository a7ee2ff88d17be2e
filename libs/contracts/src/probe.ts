import { z } from 'zod';

/** What the probe's command must show for the probe to be green. */
export const probeExpectSchema = z
  .strictObject({
    exitStatus: z.number().int().default(0).describe('Exit status that means green'),
    stdout: z.string().optional().describe('Regular expression that standard output must match'),
    notStdout: z.string().optional().describe('Regular expression that standard output must not match'),
  })
  .describe('What the command must show');

/** A check run from outside on the sandbox, through the engine. */
export const probeSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Name of the probe, unique in its file'),
  title: z.string().min(1).describe('What is true when the probe is green'),
  node: z.string().describe('Node on which the command runs'),
  command: z.array(z.string()).min(1).describe('Program and arguments; no shell unless you name one'),
  user: z.string().optional().describe('User on the node, root when absent'),
  expect: probeExpectSchema.default({ exitStatus: 0 }),
  timeoutMs: z.number().int().min(100).max(60_000).default(5_000).describe('After this the probe is red'),
});
export type Probe = z.infer<typeof probeSchema>;

export const probeKindSchema = z.enum(['steady', 'rootCause', 'invariant']);
export type ProbeKind = z.infer<typeof probeKindSchema>;
