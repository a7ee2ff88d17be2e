import { z } from 'zod';
import { durationSchema } from './duration.js';

/** A short name in a scenario or a stack. */
export const shortNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and "-", beginning with a letter');

const scriptStepSchema = z.strictObject({
  on: z.string().optional().describe('Node to log in to first; absent: where the terminal already is'),
  type: z.string().describe('What a person would type, without the final Enter'),
  answer: z
    .strictObject({ to: z.string(), type: z.string() })
    .optional()
    .describe('When this pattern is asked for, type that (a prompt of the command)'),
  pause: durationSchema.default('1s').describe('Thinking time before typing'),
  exitStatus: z.number().int().optional().describe('Exit status that the command must have'),
});
export type ScriptStep = z.infer<typeof scriptStepSchema>;

const scriptSchema = z
  .array(scriptStepSchema)
  .min(1)
  .describe('Typed by the scripted responder, in this order');

/** An attempt that a stack lends to all of its scenarios: everybody restarts everything once. */
export const stackAttemptSchema = z.strictObject({
  name: shortNameSchema,
  title: z.string().describe('What it does, in words'),
  script: scriptSchema,
});

/** What somebody may do about an incident: typed line by line into a real terminal. */
export const scenarioAttemptSchema = z.strictObject({
  name: shortNameSchema,
  title: z.string().describe('What it does, in words'),
  script: scriptSchema.optional(),
  use: shortNameSchema.optional().describe('Instead of a script: the name of an attempt of the stack'),
  within: durationSchema
    .default('10m')
    .describe('The verdict must be what the attempt promises this long after its last line'),
});
export type ScenarioAttempt = z.infer<typeof scenarioAttemptSchema>;
