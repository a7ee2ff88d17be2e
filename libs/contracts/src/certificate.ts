import { z } from 'zod';
import { scenarioIdSchema } from './ids.js';

const ms = z.number().nonnegative();
const timeTaken = ms.nullable().describe('Milliseconds; null when it did not come about');

/** The eight things that certification proves, in the order in which they are told. */
export const certificationStepSchema = z.enum([
  'healthy',
  'hurts',
  'does-not-heal-alone',
  'decoys-fail',
  'fixes-work',
  'no-spoilers',
  'nothing-left',
  'revert-works',
]);
export type CertificationStep = z.infer<typeof certificationStepSchema>;

/** Something that is not as the scenario promises. */
export const certificationFindingSchema = z.object({
  step: certificationStepSchema,
  expected: z.string(),
  seen: z.string(),
});
export type CertificationFinding = z.infer<typeof certificationFindingSchema>;

/** What was expected of a journey, an alert or a piece of evidence, and when it came true. */
const journeyProofSchema = z.object({
  journey: z.string(),
  expectedShare: z.number().describe('At least this share of runs had to fail'),
  withinMs: ms,
  afterMs: timeTaken.describe('Milliseconds from the start to the moment in which so many failed'),
  failedShare: z.number().describe('Share of runs that failed from the first failed one on'),
  requests: z.number().int(),
  failed: z.number().int(),
});
const alertProofSchema = z.object({ alert: z.string(), withinMs: ms, afterMs: timeTaken });
const evidenceProofSchema = z.object({
  probe: z.string(),
  title: z.string(),
  withinMs: ms,
  afterMs: timeTaken,
});
const absenceProofSchema = z.object({
  probe: z.string(),
  title: z.string(),
  looks: z.number().int().describe('How often it was looked for'),
  foundAfterMs: timeTaken,
});

const keptByEngine = z
  .array(z.string())
  .optional()
  .describe(
    'Empty networks that the container engine does not let go of, having lost count of who was on them',
  );

const spoilerScanSchema = z.object({
  places: z.number().int().describe('Texts that were read: files, processes, answers, events'),
  characters: z.number().int(),
  words: z.number().int().describe('Words that were looked for'),
  readOff: z
    .array(z.string())
    .describe('Sealed terms that the broken stack itself shows on its nodes: evidence, no spoilers'),
  cut: z.array(z.string()).describe('Places of which only the end was read, since they are long'),
});

/** What the practice showed in which nobody acted. */
export const baselineResultSchema = z.object({
  unit: z.literal('baseline'),
  seed: z.string().describe('Seed of the variant'),
  ok: z.boolean(),
  findings: z.array(certificationFindingSchema),
  provisionMs: timeTaken,
  steadyMs: timeTaken,
  onsetMs: timeTaken.describe('From the start to the first failed run'),
  alertMs: timeTaken.describe('From the start to the first alert'),
  journeys: z.array(journeyProofSchema),
  alerts: z.array(alertProofSchema),
  evidence: z.array(evidenceProofSchema),
  absent: z.array(absenceProofSchema),
  healedMs: timeTaken.describe('From the start to service restored by itself'),
  revertMs: timeTaken.describe('From undoing the damage to service restored'),
  spoilers: spoilerScanSchema.nullable(),
  keptByEngine,
  tookMs: ms.describe('The whole practice, from its scheduling to the last look at what is left'),
});
export type BaselineResult = z.infer<typeof baselineResultSchema>;

/** What came of one fix or decoy. */
export const attemptResultSchema = z.object({
  unit: z.enum(['fix', 'decoy']),
  name: z.string(),
  title: z.string(),
  promise: z.enum(['fix', 'workaround', 'nothing', 'relief', 'harm']),
  seed: z.string().describe('Seed of the variant'),
  ok: z.boolean(),
  findings: z.array(certificationFindingSchema),
  alertMs: timeTaken.describe('From the start to the first alert'),
  typedMs: timeTaken.describe('From the start to the last line typed'),
  restoredMs: timeTaken.describe('From the last line typed to service restored'),
  watchedMs: ms.describe('How long it was watched after the last line typed'),
  restored: z.boolean(),
  fixed: z.boolean().nullable(),
  collateral: z.array(z.string()).describe('Invariants that were broken at the end'),
  keptByEngine,
  tookMs: ms,
});
export type AttemptResult = z.infer<typeof attemptResultSchema>;

export const unitResultSchema = z.discriminatedUnion('unit', [baselineResultSchema, attemptResultSchema]);
export type UnitResult = z.infer<typeof unitResultSchema>;

/** How well the verdict tells fixes from everything else. Null when there is nothing to divide by. */
export const verdictQualitySchema = z.object({
  fixes: z.number().int().describe('Attempts that are fixes'),
  others: z.number().int().describe('Decoys and workarounds'),
  precision: z.number().nullable(),
  recall: z.number().nullable(),
});
export type VerdictQuality = z.infer<typeof verdictQualitySchema>;

/** What was certified with which versions of everything. */
export const certificationVersionsSchema = z.object({
  simsup: z.string(),
  node: z.string(),
  engine: z.string(),
  kernel: z.string(),
  processors: z.number().int(),
  imagesTag: z.string().describe('Tag of the images of the stack on that machine'),
});
export type CertificationVersions = z.infer<typeof certificationVersionsSchema>;

/** `scenarios/certificates/<stack>/<name>.json`: proof that a scenario does what it says. */
export const certificateSchema = z.object({
  scenario: scenarioIdSchema,
  scenarioVersion: z.number().int(),
  ok: z.boolean(),
  contentHash: z
    .string()
    .describe('Of the scenario, of all that its stack is made of, and of the rules it was certified by'),
  certifiedAt: z.iso.datetime(),
  tempo: z.number().positive(),
  versions: certificationVersionsSchema,
  variants: z
    .array(z.object({ seed: z.string(), values: z.record(z.string(), z.unknown()) }))
    .describe('Variants that were played'),
  steps: z.array(z.object({ step: certificationStepSchema, title: z.string(), ok: z.boolean() })),
  baseline: baselineResultSchema,
  attempts: z.array(attemptResultSchema),
  quality: verdictQualitySchema,
});
export type Certificate = z.infer<typeof certificateSchema>;
