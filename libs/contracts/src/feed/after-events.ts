import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** Responders wrote down how users were touched. */
export const assessmentWritten = feedEvent('assessment.written', z.object({ by: z.string() }));
/** The debrief was scheduled, or moved. */
export const debriefScheduled = feedEvent(
  'debrief.scheduled',
  z.object({ by: z.string(), startsAt: z.string() }),
);
/** Somebody wrote down what the debrief came to, or wrote it anew. */
export const debriefNoted = feedEvent('debrief.noted', z.object({ by: z.string() }));
/** Something was found that must be done. */
export const actionAdded = feedEvent(
  'action.added',
  z.object({ by: z.string(), what: z.string(), owner: z.string(), dueOn: z.string() }),
);
/** It is done. */
export const actionDone = feedEvent('action.done', z.object({ by: z.string(), what: z.string() }));
/** The scenario is played again, to test what was done. */
export const actionRetested = feedEvent(
  'action.retested',
  z.object({ by: z.string(), what: z.string(), retestId: z.string() }),
);

export const afterEvents = [
  assessmentWritten,
  debriefScheduled,
  debriefNoted,
  actionAdded,
  actionDone,
  actionRetested,
] as const;
