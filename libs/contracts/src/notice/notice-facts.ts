import { z } from 'zod';
import { instantSchema, practiceIdSchema } from '../ids.js';
import { practiceRoleSchema } from '../roles.js';

const zones = new Set(Intl.supportedValuesOf('timeZone')).add('UTC');
const minutes = z.number().int().min(1).max(10_080);
const name = z.string().max(200);
const words = z.string().max(4_000);

const practice = {
  practiceId: practiceIdSchema,
  title: name.describe('What the practice is called before its scenario may be named: nothing sealed'),
};
const planned = {
  ...practice,
  startsAt: instantSchema,
  expectedMinutes: minutes.describe('How long it is expected to take'),
  timeZone: z
    .string()
    .refine((zone) => zones.has(zone), 'write an IANA time zone such as Europe/Berlin')
    .describe('Time zone in which the start was chosen'),
};
const role = { role: practiceRoleSchema };

/**
 * Everything that people are told of, and the facts that go with it. No fact holds anything sealed: notices reach
 * chats and inboxes of people who respond.
 */
export const noticeFacts = {
  'practice.announced': z.strictObject({ ...planned, by: name, note: words.optional() }),
  'practice.moved': z.strictObject({
    ...planned,
    by: name,
    previousStartsAt: instantSchema,
    reason: words.optional(),
  }),
  'practice.called-off': z.strictObject({
    ...planned,
    by: name.optional().describe('Who called it off; absent when the software did, for the reason'),
    reason: words.optional(),
  }),
  'practice.reminder': z.strictObject(planned),
  'series.failed': z.strictObject({
    seriesId: z.string().max(100).describe('The series of whose days one could not be made'),
    title: name.describe('What the series is called'),
    startsAt: instantSchema.describe('When its practice was to begin'),
    timeZone: planned.timeZone,
    reason: words.describe('Why there is none; nothing sealed'),
  }),
  'signup.confirmed': z.strictObject({
    ...planned,
    ...role,
    onCall: name.optional().describe('Team in which they are on call, when that is why they take part'),
  }),
  'signup.waiting': z.strictObject({
    ...planned,
    ...role,
    position: z.number().int().min(1).describe('Place on the waiting list, from 1'),
  }),
  'signup.promoted': z.strictObject({ ...planned, ...role }),
  'signup.withdrawn': z.strictObject({
    ...planned,
    ...role,
    by: name.describe('Who withdrew them: themselves, or somebody else'),
  }),
  page: z.strictObject({
    ...practice,
    alert: name.describe('Name of the alert, or who reported'),
    summary: name.describe('What is wrong, as the stack’s monitor words it'),
    severity: z.enum(['critical', 'warning', 'info']),
    text: words,
    occurredAt: instantSchema,
    escalated: z.boolean().optional().describe('True when nobody acknowledged an earlier page in time'),
  }),
  'page.acknowledged': z.strictObject({ ...practice, by: name }),
  'status.overdue': z.strictObject({
    ...practice,
    minutes: minutes.describe('Since the last word in the status room'),
  }),
  'responders.stalled': z.strictObject({ ...practice, minutes: minutes.describe('Without any progress') }),
  'practice.over': z.strictObject({
    ...practice,
    by: name.optional().describe('Who declared it over or stopped it; absent when the software did'),
    outcome: words.describe('How it ended, one sentence'),
  }),
  'debrief.scheduled': z.strictObject({
    ...planned,
    by: name,
    place: z.string().max(500).optional().describe('Link of a call, or a room'),
  }),
  'debrief.called-off': z.strictObject({ ...planned, by: name }),
  'action.due': z.strictObject({
    ...practice,
    action: z.string().max(500).describe('What is to be done'),
    dueOn: z.iso.date().describe('Day on which it is due'),
    overdue: z.boolean(),
  }),
} as const;

export type NoticeKind = keyof typeof noticeFacts;
export type NoticeFacts<K extends NoticeKind = NoticeKind> = z.infer<(typeof noticeFacts)[K]>;

/** The practice that a notice is about; null for one about a series. */
export function practiceOf(facts: NoticeFacts): string | null {
  return 'practiceId' in facts ? facts.practiceId : null;
}

/** The practice, or the series, that a notice is about: notices of the same belong together. */
export function subjectOf(facts: NoticeFacts): string {
  return 'practiceId' in facts ? facts.practiceId : facts.seriesId;
}

/** Page of the web app that shows what a notice is about. */
export function noticePath(facts: NoticeFacts): string {
  return 'practiceId' in facts ? `/practices/${facts.practiceId}` : `/series#series-${facts.seriesId}`;
}

export const NOTICE_KINDS = Object.keys(noticeFacts) as [NoticeKind, ...NoticeKind[]];
export const noticeKindSchema = z.enum(NOTICE_KINDS).describe('What people are told of');
