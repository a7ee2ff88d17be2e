import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** Responders wrote down how users were touched. */
export const assessmentWritten = feedEvent(
  'assessment.written',
  z.object({ by: z.string().describe('Who did it') }),
);
/** The debrief was scheduled, or moved. */
export const debriefScheduled = feedEvent(
  'debrief.scheduled',
  z.object({ by: z.string().describe('Who did it'), startsAt: z.string().describe('When it begins') }),
);
/** Somebody wrote down what the debrief came to, or wrote it anew. */
export const debriefNoted = feedEvent('debrief.noted', z.object({ by: z.string().describe('Who did it') }));
/** Something was found that must be done. */
export const actionAdded = feedEvent(
  'action.added',
  z.object({
    by: z.string().describe('Who did it'),
    what: z.string().describe('What is to be done'),
    owner: z.string().describe('Who sees to it'),
    dueOn: z.string().describe('Day on which it is due'),
  }),
);
/** It is done. */
export const actionDone = feedEvent(
  'action.done',
  z.object({ by: z.string().describe('Who did it'), what: z.string().describe('What is to be done') }),
);
/** The scenario is played again, to test what was done. */
export const actionRetested = feedEvent(
  'action.retested',
  z.object({
    by: z.string().describe('Who did it'),
    what: z.string().describe('What is to be done'),
    retestId: z.string().describe('Practice that plays it again'),
  }),
);

export const afterEvents = [
  assessmentWritten,
  debriefScheduled,
  debriefNoted,
  actionAdded,
  actionDone,
  actionRetested,
] as const;
