import { z } from 'zod';
import { probeExpectSchema } from './probe.js';

const checkExpectSchema = probeExpectSchema
  .extend({
    exitStatus: z
      .union([z.number().int(), z.literal('any')])
      .default(0)
      .describe('Exit status of the command; any when it does not matter'),
    stderr: z.string().optional().describe('Regular expression that standard error must match'),
  })
  .describe('What the command must show; regular expressions match line by line');

const checkCommandShape = {
  at: z.string().optional().describe('Node; the entry of the stack when absent'),
  as: z.string().optional().describe('User; the login of responders on that node when absent'),
  run: z.string().min(1).describe('What a responder would type: run by bash as a login shell'),
  timeoutMs: z
    .number()
    .int()
    .min(100)
    .max(300_000)
    .default(30_000)
    .describe('Time limit of one run of the command, whatever the tempo'),
};

const checkStepSchema = z.strictObject({
  ...checkCommandShape,
  expect: checkExpectSchema.default({ exitStatus: 0 }),
  withinMs: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Run again and again until it comes true; divided by the tempo. Absent: true at once'),
});

const checkUndoSchema = z.strictObject(checkCommandShape);

const checkSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by "-"')
    .describe('Name of the check, unique in its stack'),
  title: z.string().min(1).describe('What is true of the stack when the check passes'),
  quick: z
    .boolean()
    .default(false)
    .describe('True for a check of a second or two that breaks nothing: it runs in every test run'),
  steps: z.array(checkStepSchema).min(1).describe('One after the other; the first that fails ends the check'),
  undo: z
    .array(checkUndoSchema)
    .default([])
    .describe('Always run afterwards; then the stack must become steady again'),
});

/** A file of a stack's folder `checks`: what its own behaviour is held to. */
export const checkFileSchema = z.array(checkSchema).min(1);
export type CheckFile = z.infer<typeof checkFileSchema>;
export type StackCheck = CheckFile[number];
export type CheckStep = z.infer<typeof checkStepSchema>;
/** A command of a check, whether a step or an undo. */
export type CheckCommand = z.infer<typeof checkUndoSchema>;
export type CheckExpect = z.infer<typeof checkExpectSchema>;
