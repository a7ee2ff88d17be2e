import { z } from 'zod';
import { durationSchema } from './duration.js';
import { scenarioIdSchema } from './ids.js';
import { probeSchema } from './probe.js';
import { shortNameSchema as name, scenarioAttemptSchema } from './scenario-attempt.js';

const parameterRecordSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  z.union([z.string(), z.number()]),
);

const parameterSchema = z
  .union([
    z.strictObject({
      choices: z
        .array(z.union([z.string(), z.number(), parameterRecordSchema]))
        .min(1)
        .describe('One of these is drawn; a choice may be a record, whose fields are drawn together'),
      describe: z.string().optional(),
    }),
    z.strictObject({
      range: z.tuple([z.number(), z.number()]).describe('Lowest and highest, both included'),
      step: z.number().positive().default(1),
      describe: z.string().optional(),
    }),
  ])
  .describe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it tells authors what to write
    'A value drawn from the seed of the variant; write it as ${name} in texts and faults, ${name.field} for a record',
  );

/** Something that becomes true while the practice runs, seen from outside the stack or typed by a responder. */
const conditionSchema = z.union([
  z.strictObject({
    journey: z.string().describe('Journey of the stack'),
    is: z.enum(['failing', 'recovered']).describe('recovered: it failed in this practice and succeeds again'),
  }),
  z.strictObject({
    alert: z.string().describe('Alert of the stack'),
    is: z.enum(['firing', 'resolved']).describe('resolved: it fired in this practice and no longer does'),
  }),
  z.strictObject({
    command: z.string().describe('Regular expression: a responder ran a command line that it matches'),
    on: z.string().optional().describe('Node on which it was run; absent: on any'),
  }),
  z.strictObject({ verdict: z.literal('restored').describe('Service was judged restored') }),
]);
export type ScenarioCondition = z.infer<typeof conditionSchema>;

const injectionSchema = z.strictObject({
  name: name.describe('Name of the injection within the scenario'),
  fault: z.string().describe('Kind of fault from the catalogue, for example file.chown'),
  when: conditionSchema
    .optional()
    .describe('Waits until this comes true, once; absent: it is true at the start of the practice'),
  after: durationSchema
    .default('0s')
    .describe('Offset from the start of the practice, or from when its condition came true'),
  lasts: durationSchema
    .optional()
    .describe('Undone by itself after this long; absent: until somebody undoes it'),
  repeat: z
    .strictObject({ every: durationSchema, times: z.number().int().min(2).max(1_000) })
    .optional()
    .describe('Done again and again, the first time included in times'),
  noise: z
    .boolean()
    .default(false)
    .describe('A harmless anomaly or a red herring: it is no cause, and nothing is expected of it'),
  with: z.record(z.string(), z.unknown()).default({}).describe('Parameters of the fault'),
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
      report: z
        .strictObject({
          after: durationSchema.describe('So long after the start of the practice'),
          by: z.string().min(1).describe('Who tells, for example "A user in the forum"'),
        })
        .optional()
        .describe('A person pages, where no monitor does: with the title and the page above'),
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
          failedShare: z
            .number()
            .min(0)
            .max(1)
            .meta({ description: 'At least this share of runs fails, 1 is all of them', examples: [0.9] }),
          within: durationSchema,
        }),
      )
      .default([])
      .describe('Empty for a false alarm'),
    alerts: z.array(z.strictObject({ alert: z.string(), within: durationSchema })).default([]),
    evidence: z
      .array(probeSchema.extend({ within: durationSchema.default('2m') }))
      .default([])
      .describe('What can be found when one looks, this long after the start at the latest'),
    absent: z
      .array(probeSchema)
      .default([])
      .describe('What must not be found: each must never be green while nobody has done anything'),
  }),
  probes: z.strictObject({
    rootCause: z.array(probeSchema).describe('Green when the cause is gone'),
    keep: z
      .array(probeSchema.shape.id)
      .default([])
      .describe('Invariants that the stack lends, by their ids: they must stay green, too'),
    invariants: z.array(probeSchema).default([]).describe('Must stay green whatever responders do'),
  }),
  hold: durationSchema.describe('How long all must be well before the verdict "restored"'),
  fixes: z
    .array(scenarioAttemptSchema.extend({ kind: z.enum(['fix', 'workaround']) }))
    .min(1)
    .describe('Right ways out; the first is what a scripted responder types'),
  onlyFix: z
    .string()
    .min(1)
    .optional()
    .describe('Why there is no second right way out; absent: there are two or more of kind fix'),
  decoys: z
    .array(
      scenarioAttemptSchema.extend({
        leadsTo: z
          .enum(['nothing', 'relief', 'harm'])
          .describe(
            'nothing: service is not restored; relief: it is, but the cause is still there; harm: an invariant breaks',
          ),
      }),
    )
    .default([])
    .describe('Tempting and wrong'),
  hints: z.array(hintSchema).default([]).describe('In the order in which they help'),
  tempo: z
    .strictObject({ max: z.number().min(1).describe('Above it the incident is another one, or none') })
    .optional()
    .describe('How brisk it may be played; absent: as brisk as its stack'),
  limits: z
    .strictObject({
      askToStopAfter: durationSchema.describe('Then instigators are asked whether to stop'),
      abortAfter: durationSchema.optional().describe('Then the practice is stopped, whoever answers'),
    })
    .default({ askToStopAfter: '4h' }),
  lessons: z.array(z.string()).default([]),
  debrief: z.array(z.string()).default([]).describe('Questions for the debrief'),
});
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
export type ScenarioInjection = z.infer<typeof injectionSchema>;
export type ScenarioHint = z.infer<typeof hintSchema>;
