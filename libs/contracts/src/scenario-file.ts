import { z } from 'zod';
import { scenarioIdSchema } from './ids.js';
import { probeSchema } from './probe.js';

/** A span of time as a person writes it: `250ms`, `30s`, `5m`, `2h`. */
export const durationSchema = z
  .string()
  .regex(/^\d+(\.\d+)?(ms|s|m|h)$/, 'write a duration as a number and ms, s, m or h, for example "30s"')
  .describe('Duration such as 250ms, 30s, 5m, 2h');

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a duration that {@link durationSchema} accepted. */
export function durationMs(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (!match) throw new RangeError(`not a duration: ${text}`);
  return Number(match[1]) * unitMs[match[2] as keyof typeof unitMs];
}

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and "-", beginning with a letter');

const parameterSchema = z
  .union([
    z.strictObject({
      choices: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .describe('One of these is drawn'),
      describe: z.string().optional(),
    }),
    z.strictObject({
      range: z.tuple([z.number(), z.number()]).describe('Lowest and highest, both included'),
      step: z.number().positive().default(1),
      describe: z.string().optional(),
    }),
  ])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it tells authors what to write
  .describe('A value drawn from the seed of the variant; write it as ${name} in texts and faults');

const injectionSchema = z.strictObject({
  name: name.describe('Name of the injection within the scenario'),
  fault: z.string().describe('Kind of fault from the catalogue, for example file.chown'),
  after: durationSchema.default('0s').describe('Offset from the start of the practice'),
  with: z.record(z.string(), z.unknown()).default({}).describe('Parameters of the fault'),
});

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

const attemptSchema = z.strictObject({
  name,
  title: z.string().describe('What it does, in words'),
  script: z.array(scriptStepSchema).min(1),
});

const hintSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pointer'),
    ref: z
      .string()
      .regex(/^(guide|man|file|source):.+/, 'a pointer begins with guide:, man:, file: or source:')
      .describe('What it points at: guide:page, man:page, file:node:/path, source:path'),
    text: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('question'), text: z.string().min(1) }),
]);

/** A scenario file: one YAML document, all that a scenario is. */
export const scenarioFileSchema = z.strictObject({
  id: scenarioIdSchema,
  stack: name.describe('Stack that it breaks'),
  version: z.number().int().positive().describe('Raise it when the incident changes'),
  difficulty: z.number().int().min(1).max(5).describe('1 = first week on call, 5 = experts disagree'),
  skills: z.array(z.string()).min(1).describe('What one learns'),
  components: z.array(z.string()).min(1).describe('Parts of the stack that one must understand'),
  expectedMinutes: z.number().positive().describe('How long a mixed team takes'),
  source: z.string().min(1).describe('Where it comes from: a real incident, in your own words'),
  parameters: z.record(name, parameterSchema).default({}),
  open: z
    .strictObject({
      title: z.string().min(1),
      severity: z.enum(['critical', 'warning']),
      page: z.string().min(1).describe('What the page says, as a monitor would word it'),
    })
    .describe('What responders may read: no cause, no place'),
  sealed: z
    .strictObject({
      title: z.string().min(1),
      story: z.string().min(1),
      rootCause: z.string().min(1),
      terms: z.array(z.string()).min(1).describe('Words that would give it away: no hint may hold one'),
    })
    .describe('Never to a responder before the end'),
  injections: z.array(injectionSchema).describe('Empty for a false alarm'),
  expect: z.strictObject({
    journeys: z
      .array(
        z.strictObject({
          journey: z.string(),
          failedShare: z.number().min(0).max(1).describe('At least this share of runs fails'),
          within: durationSchema,
        }),
      )
      .default([]),
    alerts: z.array(z.strictObject({ alert: z.string(), within: durationSchema })).default([]),
    evidence: z.array(probeSchema).default([]).describe('What can be found when one looks'),
  }),
  probes: z.strictObject({
    rootCause: z.array(probeSchema).describe('Green when the cause is gone'),
    invariants: z.array(probeSchema).default([]).describe('Must stay green whatever responders do'),
  }),
  hold: durationSchema.describe('How long all must be well before the verdict "restored"'),
  fixes: z
    .array(attemptSchema.extend({ kind: z.enum(['fix', 'workaround']) }))
    .min(1)
    .describe('Right ways out; the first is what a scripted responder types'),
  decoys: z
    .array(
      attemptSchema.extend({
        leadsTo: z.enum(['nothing', 'relief', 'harm']).describe('What it must lead to'),
      }),
    )
    .default([])
    .describe('Tempting and wrong'),
  hints: z.array(hintSchema).default([]).describe('In the order in which they help'),
  limits: z.strictObject({ askToStopAfter: durationSchema }).default({ askToStopAfter: '4h' }),
  lessons: z.array(z.string()).default([]),
  debrief: z.array(z.string()).default([]).describe('Questions for the debrief'),
});
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
export type ScenarioInjection = z.infer<typeof injectionSchema>;
export type ScenarioHint = z.infer<typeof hintSchema>;
export type ScriptStep = z.infer<typeof scriptStepSchema>;
export type ScenarioAttempt = z.infer<typeof attemptSchema>;
