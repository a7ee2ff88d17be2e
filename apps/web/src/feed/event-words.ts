import {
  compareInWords,
  type FeedEvent,
  type FeedEventData,
  type FeedEventType,
  limitsInWords,
  type MessageMark,
  onCallMissingInWords,
  type PracticeRole,
  type PracticeState,
} from '#contracts';
import { clockOf, spanOf } from '../time/duration.js';
import { calendarDay, dayAndTime } from '../time/instant.js';

export type Tone = 'broken' | 'warn' | 'well' | 'accent' | 'idle';

/** One event as a person reads it. */
export interface EventWords {
  /** What happened, one line. */
  title: string;
  /** More of it, in words. */
  detail?: string;
  /** What was seen or typed: shown in monospace. */
  evidence?: string;
  tone: Tone;
}

type Words = { [T in FeedEventType]: (data: FeedEventData<T>) => EventWords };

/** What each state of a practice means to its people. */
export const STATE_WORDS: Record<PracticeState, string> = {
  draft: 'Draft',
  announced: 'Announced',
  preparing: 'Preparing',
  ready: 'Ready',
  live: 'Live',
  restored: 'Restored',
  assessed: 'Assessed',
  debriefed: 'Debriefed',
  closed: 'Closed',
  aborted: 'Stopped',
};

export const ROLE_WORDS: Record<PracticeRole, string> = {
  instigator: 'instigator',
  coordinator: 'coordinator',
  responder: 'responder',
  observer: 'observer',
};

export const MARK_WORDS: Record<MessageMark, string> = {
  symptom: 'symptom',
  hypothesis: 'hypothesis',
  finding: 'finding',
  action: 'action',
  question: 'question',
  decision: 'decision',
};

const ROOM_WORDS = { operations: 'Operations', status: 'Status', instigators: 'Instigators' } as const;

const words: Words = {
  'practice.scheduled': (d) => ({ title: `${d.by} scheduled the practice`, detail: d.title, tone: 'idle' }),
  'practice.stateChanged': (d) => ({
    title: d.to === 'aborted' ? `Stopped${byWhom(d.by)}` : `${STATE_WORDS[d.to]}${byWhom(d.by)}`,
    ...(d.reason ? { detail: d.reason } : {}),
    tone: d.to === 'live' ? 'accent' : d.to === 'restored' ? 'well' : d.to === 'aborted' ? 'warn' : 'idle',
  }),
  'practice.joined': (d) => ({
    title: `${d.name} ${d.waited ? 'moved up from the waiting list' : 'joined'} as ${ROLE_WORDS[d.role]}`,
    ...(d.onCall ? { detail: `On call for ${d.onCall}` } : {}),
    tone: 'idle',
  }),
  'roster.waiting': (d) => ({ title: `${d.name} waits for a place as ${ROLE_WORDS[d.role]}`, tone: 'idle' }),
  'roster.left': (d) => ({
    title: d.waited ? `${d.name} no longer waits for a place` : `${d.name} withdrew`,
    detail: `as ${ROLE_WORDS[d.role]}`,
    tone: 'idle',
  }),
  'roster.limitsChanged': (d) => ({
    title: `${d.by} changed how many take part`,
    detail: `${limitsInWords(d.limits)}: ${d.reason}`,
    tone: 'idle',
  }),
  'roster.onCallMissing': (d) => ({ title: onCallMissingInWords(d), tone: 'warn' }),
  'practice.moved': (d) => ({
    title: `${d.by} moved the practice to ${dayAndTime(d.startsAt)}`,
    ...(d.reason && { detail: d.reason }),
    tone: 'accent',
  }),
  'practice.declaredOver': (d) => ({
    title: `${d.by} declared the incident over`,
    detail: [d.anyway ? 'Although service was not restored' : '', d.cause ?? ''].filter(Boolean).join(': '),
    tone: 'accent',
  }),
  'practice.resumed': (d) => ({
    title: 'SimSup took the practice up again',
    detail: `It was away for ${spanOf(d.downMs)}`,
    tone: 'warn',
  }),
  'practice.stopSuggested': (d) => ({
    title: 'Stop the practice?',
    detail: `It has taken ${spanOf(d.afterMs)} at tempo 1, longer than its scenario thinks right`,
    tone: 'warn',
  }),

  'coordinator.changed': (d) => ({
    title: `${d.name} coordinates`,
    ...(d.from === null ? {} : { detail: `${d.from} handed over` }),
    tone: 'accent',
  }),

  'sandbox.leased': (d) => ({
    title: d.warm ? 'A warm sandbox was taken' : 'A sandbox was built',
    detail: d.warm ? `in ${spanOf(d.leaseMs)}` : `in ${spanOf(d.provisionMs)}`,
    tone: 'idle',
  }),
  'sandbox.steady': (d) => ({
    title: 'Steady state proved',
    detail: `All journeys and checks were well after ${spanOf(d.afterMs)}`,
    tone: 'well',
  }),
  'sandbox.failed': (d) => ({ title: 'The sandbox cannot be used', evidence: d.message, tone: 'broken' }),
  'sandbox.removed': (d) => ({ title: 'Sandbox removed', detail: `in ${spanOf(d.afterMs)}`, tone: 'idle' }),

  'fault.planned': (d) => ({
    title: `Injection planned: ${d.name}`,
    detail: d.summary,
    evidence: d.fault,
    tone: 'idle',
  }),
  'fault.applied': (d) => ({
    title: `Injected: ${d.name}`,
    detail: `in ${spanOf(d.durationMs)}, ${spanOf(Math.max(0, d.latenessMs))} after plan`,
    evidence: d.fault,
    tone: 'warn',
  }),
  'fault.failed': (d) => ({ title: `Injection failed: ${d.name}`, evidence: d.message, tone: 'broken' }),
  'fault.reverted': (d) => ({
    title: `Injection undone: ${d.name}`,
    detail: `in ${spanOf(d.durationMs)}`,
    tone: 'idle',
  }),
  'fault.revertFailed': (d) => ({
    title: `Injection could not be undone: ${d.name}`,
    detail: 'The sandbox is removed instead',
    evidence: d.message,
    tone: 'broken',
  }),
  'faults.calledOff': (d) => ({
    title: `${d.by} called all faults off`,
    detail: 'They are undone, and none comes any more',
    tone: 'warn',
  }),

  'journey.failing': (d) => ({ title: `Users cannot: ${d.title}`, evidence: d.error, tone: 'broken' }),
  'journey.recovered': (d) => ({
    title: `Users can again: ${d.title}`,
    detail: `${d.failed} failed in ${spanOf(d.failedForMs)}`,
    tone: 'well',
  }),
  'impact.began': () => ({ title: 'Broken for users', tone: 'broken' }),
  'impact.ended': (d) => ({
    title: 'No user suffers any more',
    detail: `It lasted ${spanOf(d.lastedMs)}`,
    tone: 'well',
  }),

  'alert.fired': (d) => ({
    title: `Alert: ${d.name}`,
    detail: d.summary,
    tone: d.severity === 'critical' ? 'broken' : 'warn',
  }),
  'alert.resolved': (d) => ({ title: `Alert resolved: ${d.name}`, tone: 'well' }),
  'report.received': (d) => ({
    title: `${d.by}: ${d.title}`,
    detail: d.text,
    tone: d.severity === 'critical' ? 'broken' : 'warn',
  }),
  'page.sent': (d) => ({
    title: d.delivered ? `Paged by ${d.channel}` : `Page by ${d.channel} did not get through`,
    ...(d.message ? { detail: d.message } : {}),
    evidence: d.alert,
    tone: d.delivered ? 'accent' : 'warn',
  }),
  'page.acknowledged': (d) => ({ title: `${d.by} took the page`, tone: 'accent' }),

  'terminal.opened': (d) => ({
    title: `${d.by} opened a terminal`,
    detail: `on ${d.node}; it is recorded`,
    tone: 'idle',
  }),
  'terminal.closed': (d) => ({ title: `Terminal of ${d.by} closed`, detail: d.reason, tone: 'idle' }),
  'command.ran': (d) => ({
    title: `${d.by} on ${d.host}`,
    detail: `${exitWords(d.exitStatus)} · ${spanOf(d.durationMs)}`,
    evidence: d.command,
    tone: 'idle',
  }),
  'logs.searched': (d) => ({
    title: `${d.by} searched the logs`,
    detail: `${d.nodes.join(', ') || 'all nodes'} · ${d.found} lines`,
    ...(d.text === null ? {} : { evidence: d.text }),
    tone: 'idle',
  }),
  'evidence.captured': (d) => ({
    title: `${d.by} captured the state of a node`,
    ...(d.missing.length > 0 ? { detail: `Without ${d.missing.join(', ')}` } : {}),
    evidence: d.node,
    tone: 'idle',
  }),
  'script.done': (d) => ({ title: 'The script is typed', evidence: d.attempt, tone: 'idle' }),

  'hint.asked': (d) => ({
    title: `${d.by}: we are stumped`,
    detail: 'Questions may be given now',
    tone: 'accent',
  }),
  'hint.given': (d) => ({
    title: d.kind === 'pointer' ? 'Hint: a pointer' : 'Hint: a question',
    detail: d.text,
    ...(d.ref ? { evidence: d.ref } : {}),
    tone: 'accent',
  }),
  'message.posted': (d) => ({
    title: `${d.by} in ${ROOM_WORDS[d.room]}${d.mark ? `: ${MARK_WORDS[d.mark]}` : ''}`,
    detail: d.text,
    tone: 'idle',
  }),
  'responders.stalled': (d) => ({
    title: `Responders make no progress for ${d.minutes} min`,
    ...(d.last === null ? {} : { detail: `The last was: ${d.last}` }),
    tone: 'warn',
  }),
  'status.overdue': (d) => ({
    title: 'Status update due',
    detail: `Users have heard nothing for ${d.minutes} min`,
    tone: 'warn',
  }),

  'probe.changed': (d) => ({
    title: d.green ? `True again: ${d.title}` : `No longer true: ${d.title}`,
    evidence: d.evidence,
    tone: d.green ? 'well' : 'warn',
  }),
  'verdict.restored': (d) => ({
    title: 'Verdict: service restored',
    detail: `All was well for ${clockOf(d.holdMs)}`,
    tone: 'well',
  }),
  'verdict.relapsed': () => ({
    title: 'Service fails again',
    detail: 'The verdict is judged anew',
    tone: 'broken',
  }),
  'verdict.fixed': (d) => ({
    title: d.fixed ? 'Verdict: the cause is gone' : 'Verdict: the cause is still there',
    evidence: d.evidence.join('\n'),
    tone: d.fixed ? 'well' : 'warn',
  }),
  'verdict.collateral': (d) => ({
    title: d.collateral.length === 0 ? 'Verdict: nothing else was harmed' : 'Verdict: collateral damage',
    detail: d.collateral.map((c) => c.title).join('; '),
    tone: d.collateral.length === 0 ? 'well' : 'warn',
  }),
  'declaration.compared': (d) => {
    const { agrees, sentences } = compareInWords(d, spanOf);
    return {
      title: sentences[0] ?? '',
      detail: sentences.slice(1).join(' '),
      tone: agrees ? 'well' : 'warn',
    };
  },
  'assessment.written': (d) => ({ title: `${d.by} wrote the assessment`, tone: 'idle' }),
  'debrief.scheduled': (d) => ({
    title: `${d.by} scheduled the debrief`,
    detail: d.startsAt,
    tone: 'accent',
  }),
  'debrief.noted': (d) => ({
    title: 'What the debrief came to was written down',
    detail: d.by,
    tone: 'idle',
  }),
  'action.added': (d) => ({
    title: `To do: ${d.what}`,
    detail: `${d.owner}, until ${calendarDay(d.dueOn)}`,
    tone: 'idle',
  }),
  'action.done': (d) => ({ title: `Done: ${d.what}`, detail: d.by, tone: 'well' }),
  'action.retested': (d) => ({ title: `Tested again: ${d.what}`, detail: d.by, tone: 'idle' }),
  'postmortem.drafted': (d) => ({
    title: 'Postmortem drafted',
    detail: `in ${spanOf(d.durationMs)}`,
    tone: 'accent',
  }),
};

/** Puts an event into words. A type that this client does not know yet is named as it is. */
export function wordsOf(event: FeedEvent): EventWords {
  const say = words[event.type] as ((data: unknown) => EventWords) | undefined;
  return say ? say(event.data) : { title: (event as { type: string }).type, tone: 'idle' };
}

/** How a command ended: `exit 0`. */
export function exitWords(status: number | null): string {
  return status === null ? 'exit unknown' : `exit ${status}`;
}

const byWhom = (by: string | undefined): string => (by ? `, by ${by}` : '');
