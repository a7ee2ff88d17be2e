import { z } from 'zod';
import { declarationSchema } from '../declaration.js';
import { probeKindSchema } from '../probe.js';
import { collateralSchema } from '../verdict.js';
import { feedEvent } from './envelope.js';

/** A probe turned green or red. */
export const probeChanged = feedEvent(
  'probe.changed',
  z.object({
    probe: z.string().describe('Id of the probe'),
    title: z.string().describe('What is true when it is green'),
    kind: probeKindSchema.describe('What the probe is for'),
    green: z.boolean().describe('Whether it is green now'),
    evidence: z.string().describe('What was seen'),
  }),
);
/** All journeys and steady-state probes were well for the whole hold time. */
export const verdictRestored = feedEvent(
  'verdict.restored',
  z.object({
    holdMs: z.number().describe('How long all had to be well'),
    healthySince: z.string().describe('Since when all was well'),
    evidence: z.array(z.string()).describe('What was seen'),
  }),
);
/** A later failure of the scenario took the service away again: all three facts are judged anew. */
export const verdictRelapsed = feedEvent('verdict.relapsed', z.object({}));
/** Whether the cause is gone too. */
export const verdictFixed = feedEvent(
  'verdict.fixed',
  z.object({
    fixed: z.boolean().describe('Whether the cause is gone'),
    evidence: z.array(z.string()).describe('What was seen'),
  }),
);
/** What was harmed and still is. */
export const verdictCollateral = feedEvent(
  'verdict.collateral',
  z.object({ collateral: z.array(collateralSchema).describe('What was harmed and still is') }),
);
/** What was declared, beside the evidence at the end. */
export const declarationCompared = feedEvent('declaration.compared', declarationSchema);
/** The postmortem's draft can be read. */
export const postmortemDrafted = feedEvent(
  'postmortem.drafted',
  z.object({ durationMs: z.number().describe('How long drafting it took') }),
);

export const verdictEvents = [
  probeChanged,
  verdictRestored,
  verdictRelapsed,
  verdictFixed,
  verdictCollateral,
  declarationCompared,
  postmortemDrafted,
] as const;
