import { z } from 'zod';
import { practiceStateSchema } from '../practice-state.js';
import { practiceRoleSchema } from '../roles.js';
import { feedEvent } from './envelope.js';

/** The practice was put on the calendar. */
export const practiceScheduled = feedEvent(
  'practice.scheduled',
  z.object({
    startsAt: z.string().describe('When it begins'),
    title: z.string().describe('What it is called'),
    by: z.string().describe('Who did it'),
  }),
);
/** The practice moved on in its life. */
export const practiceStateChanged = feedEvent(
  'practice.stateChanged',
  z.object({
    from: practiceStateSchema.describe('State until now'),
    to: practiceStateSchema.describe('State from now on'),
    reason: z.string().optional().describe('Why, when it was aborted'),
    by: z.string().optional().describe('Person, absent when the software did it'),
  }),
);
/** A person joined with a role. */
export const practiceJoined = feedEvent(
  'practice.joined',
  z.object({
    name: z.string().describe('Who joined'),
    role: practiceRoleSchema,
    waited: z.boolean().optional().describe('true: had waited for a place, and moved up'),
    onCall: z.string().optional().describe('Name of the team in which they are on call, when that is why'),
  }),
);
/** Responders say that the incident is over. */
export const practiceDeclaredOver = feedEvent(
  'practice.declaredOver',
  z.object({
    by: z.string().describe('Who did it'),
    cause: z.string().optional().describe('The cause in the words of the responders'),
    anyway: z.boolean().optional().describe('true: although service did not count as restored'),
  }),
);
/** The server came back after a crash and took the practice up again. */
export const practiceResumed = feedEvent(
  'practice.resumed',
  z.object({ downMs: z.number().describe('How long nobody conducted it') }),
);
/** It takes longer than its scenario thinks right: instigators may want to stop it. */
export const practiceStopSuggested = feedEvent(
  'practice.stopSuggested',
  z.object({ afterMs: z.number().describe('Since its start, at tempo 1') }),
);

export const practiceEvents = [
  practiceScheduled,
  practiceStateChanged,
  practiceJoined,
  practiceDeclaredOver,
  practiceResumed,
  practiceStopSuggested,
] as const;
