import { z } from 'zod';
import { declarationSchema } from '../declaration.js';
import { probeKindSchema } from '../probe.js';
import { collateralSchema } from '../verdict.js';
import { feedEvent } from './envelope.js';

/** A probe turned green or red. */
export const probeChanged = feedEvent(
  'probe.changed',
  z.object({
    probe: z.string(),
    title: z.string(),
    kind: probeKindSchema,
    green: z.boolean(),
    evidence: z.string(),
  }),
);
/** All journeys and steady-state probes were well for the whole hold time. */
export const verdictRestored = feedEvent(
  'verdict.restored',
  z.object({ holdMs: z.number(), healthySince: z.string(), evidence: z.array(z.string()) }),
);
/** A later failure of the scenario took the service away again: all three facts are judged anew. */
export const verdictRelapsed = feedEvent('verdict.relapsed', z.object({}));
/** Whether the cause is gone too. */
export const verdictFixed = feedEvent(
  'verdict.fixed',
  z.object({ fixed: z.boolean(), evidence: z.array(z.string()) }),
);
/** What was harmed and still is. */
export const verdictCollateral = feedEvent(
  'verdict.collateral',
  z.object({ collateral: z.array(collateralSchema) }),
);
/** What was declared, beside the evidence at the end. */
export const declarationCompared = feedEvent('declaration.compared', declarationSchema);
/** The postmortem's draft can be read. */
export const postmortemDrafted = feedEvent('postmortem.drafted', z.object({ durationMs: z.number() }));

export const verdictEvents = [
  probeChanged,
  verdictRestored,
  verdictRelapsed,
  verdictFixed,
  verdictCollateral,
  declarationCompared,
  postmortemDrafted,
] as const;
