import type { NoticeFacts, NoticeKind } from '#contracts';
import { lengthWords, whenWords } from './when-words.js';

/** A notice in words, without mark-up: each way makes its own of them. */
export interface NoticeWords {
  /** One line. */
  subject: string;
  /** Paragraphs of one or more sentences. */
  lines: string[];
}

type Words = { [K in NoticeKind]: (facts: NoticeFacts<K>) => NoticeWords };

interface Planned {
  startsAt: string;
  expectedMinutes: number;
  timeZone: string;
}

const when = ({ startsAt, timeZone }: Planned): string => whenWords(startsAt, timeZone);
const planLine = (facts: Planned): string =>
  `It begins on ${when(facts)} and is expected to take ${lengthWords(facts.expectedMinutes)}.`;
const maybe = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
const words = (subject: string, ...lines: string[]): NoticeWords => ({ subject, lines });

/** A kind without words does not compile. */
const WORDS: Words = {
  'practice.announced': (f) =>
    words(
      `${f.title}: sign up for ${when(f)}`,
      `${f.by} announces a practice. ${planLine(f)}`,
      ...maybe(f.note),
      'Sign up, or look whom it still needs, at the link.',
    ),
  'practice.moved': (f) =>
    words(
      `${f.title} is moved to ${when(f)}`,
      `${f.by} moved the practice. It was planned for ${whenWords(f.previousStartsAt, f.timeZone)}. ${planLine(f)}`,
      ...maybe(f.reason),
    ),
  'practice.called-off': (f) =>
    words(
      `${f.title} on ${when(f)} is called off`,
      f.by === undefined
        ? 'The practice did not begin, and will not.'
        : `${f.by} called the practice off: nothing will begin at that time.`,
      ...maybe(f.reason),
    ),
  'practice.reminder': (f) =>
    words(
      `${f.title} begins on ${when(f)}`,
      `You take part. ${planLine(f)}`,
      'You are paged when it begins.',
    ),
  'series.failed': (f) =>
    words(
      `No practice of ${f.title} on ${whenWords(f.startsAt, f.timeZone)}`,
      `No practice could be made for that day: ${f.reason}`,
      'Change what the series draws from, or skip the day, at the link; left to the rule again, it is tried once more.',
    ),
  'signup.confirmed': (f) =>
    words(
      `You take part in ${f.title} as ${f.role}`,
      ...(f.onCall === undefined
        ? [planLine(f), 'If you cannot come, withdraw at the link.']
        : [
            `You are on call for ${f.onCall}, and agreed to be paged by practices. ${planLine(f)}`,
            'You are paged in a moment.',
          ]),
    ),
  'signup.waiting': (f) =>
    words(
      `You are number ${f.position} on the waiting list of ${f.title}`,
      `All places as ${f.role} are taken. You move up, and are told so, when somebody withdraws.`,
      planLine(f),
    ),
  'signup.promoted': (f) =>
    words(
      `You moved up: you take part in ${f.title} as ${f.role}`,
      `Somebody withdrew, so a place is yours now. ${planLine(f)}`,
      'If you cannot come any more, withdraw at the link.',
    ),
  'signup.withdrawn': (f) =>
    words(
      `You no longer take part in ${f.title}`,
      `${f.by} withdrew you as ${f.role} from the practice on ${when(f)}.`,
    ),
  page: (f) =>
    words(
      `[${f.severity.toUpperCase()}] ${f.summary}`,
      f.text,
      f.escalated
        ? 'Nobody acknowledged an earlier page in time, so you are paged. Acknowledge at the link.'
        : 'This is a practice. Acknowledge at the link.',
    ),
  'page.acknowledged': (f) => words(`${f.by} acknowledged the page`, `${f.title}: ${f.by} is on it.`),
  'status.overdue': (f) =>
    words(
      `The status room has heard nothing for ${lengthWords(f.minutes)}`,
      `${f.title}: say there what users see, that it is worked on, and whether the fix is known.`,
    ),
  'responders.stalled': (f) =>
    words(
      `Responders have made no progress for ${lengthWords(f.minutes)}`,
      `${f.title}: look whether they need a hint.`,
    ),
  'practice.over': (f) =>
    words(
      `${f.title} is over`,
      `${f.outcome}${f.by === undefined ? '' : ` (${f.by})`}`,
      'The sealed part and the draft of the postmortem can be read at the link.',
    ),
  'debrief.scheduled': (f) =>
    words(
      `Debrief of ${f.title} on ${when(f)}`,
      `${f.by} invites to the debrief; anyone may join. ${planLine(f)}`,
      ...maybe(f.place && `Where: ${f.place}`),
    ),
  'debrief.called-off': (f) =>
    words(`The debrief of ${f.title} is called off`, `${f.by} called off the debrief on ${when(f)}.`),
  'action.due': (f) =>
    words(
      `${f.overdue ? 'Overdue' : 'Due'} on ${f.dueOn}: ${f.action}`,
      `You own this action item of ${f.title}. Mark it done at the link when it is.`,
    ),
};

/** What people read. Lines of a subject are joined, so that no name of something can begin a header of its own. */
export function noticeWords<K extends NoticeKind>(kind: K, facts: NoticeFacts<K>): NoticeWords {
  const { subject, lines } = (WORDS[kind] as (facts: NoticeFacts<K>) => NoticeWords)(facts);
  return { subject: subject.replace(/\s+/g, ' ').trim(), lines: lines.filter((line) => line !== '') };
}
