import {
  compareInWords,
  type FeedEvent,
  type FeedEventData,
  type FeedEventType,
  limitsInWords,
  onCallMissingInWords,
} from '#contracts';
import { code, type MarkdownText, md } from './markdown-text.js';
import { durationWords, type TimeWords } from './time-words.js';

type EventWords = { [T in FeedEventType]: (data: FeedEventData<T>, time: TimeWords) => MarkdownText };

/** Every event in words. A type that is missing here does not compile. */
const WORDS: EventWords = {
  'practice.scheduled': ({ title, startsAt, by }, time) =>
    md`Practice ${title} put on the calendar for ${time.full(startsAt)} by ${by}`,
  'practice.stateChanged': ({ from, to, reason, by }) =>
    md`Practice went from ${from} to **${to}**${by ? md` by ${by}` : ''}${reason ? md`: ${reason}` : ''}`,
  'practice.joined': ({ name, role, waited, onCall }) =>
    md`${name} ${waited ? 'moved up from the waiting list' : 'joined'} as ${role}${onCall ? md`, on call for ${onCall}` : ''}`,
  'practice.moved': ({ by, startsAt }, time) => md`${by} moved the practice to ${time.full(startsAt)}`,
  'practice.declaredOver': ({ by, cause, anyway }) =>
    md`${by} declared the incident over${anyway ? ' although service was not restored' : ''}${cause ? md`: ${cause}` : ''}`,
  'practice.resumed': ({ downMs }) => md`SimSup came back after ${durationWords(downMs)} and took up again`,
  'practice.stopSuggested': ({ afterMs }) =>
    md`Instigators were asked whether to stop it after ${durationWords(afterMs)} (at tempo 1)`,
  'roster.waiting': ({ name, role }) => md`${name} waited for a place as ${role}`,
  'roster.left': ({ name, role, waited }) =>
    waited ? md`${name} no longer waited for a place as ${role}` : md`${name} withdrew as ${role}`,
  'roster.limitsChanged': ({ by, limits, reason }) =>
    md`${by} changed how many take part to ${limitsInWords(limits)}: ${reason}`,
  'roster.onCallMissing': (data) => md`${onCallMissingInWords(data)}`,
  'coordinator.changed': ({ name, from }) =>
    from === null ? md`${name} coordinates` : md`${from} handed coordination over to ${name}`,
  'sandbox.leased': ({ warm, leaseMs }) =>
    md`Sandbox leased in ${durationWords(leaseMs)}${warm ? md` (it was warm)` : ''}`,
  'sandbox.steady': ({ afterMs }) => md`Sandbox steady after ${durationWords(afterMs)}`,
  'sandbox.failed': ({ message }) => md`Sandbox failed: ${message}`,
  'sandbox.removed': ({ afterMs }) => md`Sandbox removed in ${durationWords(afterMs)}`,
  'fault.planned': ({ name, summary }) => md`Injection ${name} planned: ${summary}`,
  'fault.applied': ({ name, fault, durationMs }) =>
    md`Injection ${name} done (${code(fault)}) in ${durationWords(durationMs)}`,
  'fault.failed': ({ name, message }) => md`Injection ${name} failed: ${message}`,
  'fault.reverted': ({ name, durationMs }) => md`Injection ${name} undone in ${durationWords(durationMs)}`,
  'fault.revertFailed': ({ name, message }) => md`Injection ${name} could not be undone: ${message}`,
  'faults.calledOff': ({ by }) => md`${by} had **all faults undone**`,
  'journey.failing': ({ title, error }) => md`${title} fails: ${error}`,
  'journey.recovered': ({ title, failedForMs, failed }) =>
    md`${title} is well again after ${durationWords(failedForMs)} and ${failed} failed runs`,
  'impact.began': ({ journey }) => md`**Users began to suffer** (first in ${journey})`,
  'impact.ended': ({ lastedMs }) => md`**No user suffers any more**, after ${durationWords(lastedMs)}`,
  'alert.fired': ({ name, severity, summary }) => md`Alert ${name} fired (${severity}): ${summary}`,
  'alert.resolved': ({ name }) => md`Alert ${name} resolved`,
  'report.received': ({ by, title, severity }) => md`**${by} reported** (${severity}): ${title}`,
  'page.sent': ({ channel, alert, delivered, message }) =>
    md`Page for ${alert} ${delivered ? 'sent' : 'could not be sent'} by ${channel}${message ? md`: ${message}` : ''}`,
  'page.acknowledged': ({ by }) => md`${by} took the page`,
  'terminal.opened': ({ by, node }) => md`${by} opened a terminal on ${node}`,
  'terminal.closed': ({ by, reason }) => md`Terminal of ${by} closed: ${reason}`,
  'command.ran': ({ by, host, command, exitStatus }) =>
    md`${by} on ${host}: ${code(command)} ${exitStatus === null ? '' : md`→ exit ${exitStatus}`}`,
  'logs.searched': ({ by, text, nodes, found }) =>
    md`${by} searched the logs of ${nodes.join(', ') || 'all nodes'}${text === null ? '' : md` for ${code(text)}`} → ${found} lines`,
  'evidence.captured': ({ by, node }) => md`${by} captured the state of ${node}`,
  'script.done': ({ attempt }) => md`The script of ${code(attempt)} was typed`,
  'hint.asked': ({ by }) => md`${by} said that they are stumped`,
  'hint.given': ({ index, kind, text, ref, by }) =>
    md`Hint ${index === null ? (by ?? '') : index + 1} (${kind}): ${text}${ref ? md` ${code(ref)}` : ''}`,
  'message.posted': ({ room, by, mark, text }) => md`${by} in ${room}: ${mark ? `${mark}: ` : ''}${text}`,
  'responders.stalled': ({ minutes, last }) =>
    md`Responders made no progress for ${minutes} min${last === null ? '' : md`; the last was: ${last}`}`,
  'status.overdue': ({ minutes }) => md`The status room had waited for news for ${minutes} min`,
  'probe.changed': ({ title, kind, green, evidence }) =>
    md`Probe of ${PROBE_KIND_WORDS[kind]} turned ${green ? 'green' : 'red'}: ${title} (${evidence})`,
  'verdict.restored': ({ holdMs, healthySince }, time) =>
    md`**Verdict: restored**; well since ${time.clock(healthySince)} and for ${durationWords(holdMs)}`,
  'verdict.relapsed': () => md`**Service failed again**; the verdict was judged anew`,
  'verdict.fixed': ({ fixed }) =>
    fixed ? md`**Verdict: fixed**; the cause is gone` : md`**Verdict: not fixed**; the cause is still there`,
  'verdict.collateral': ({ collateral }) =>
    collateral.length === 0
      ? md`Verdict: nothing else was harmed`
      : md`**Verdict: harmed**: ${collateral.map((harm) => harm.title).join('; ')}`,
  'declaration.compared': (declaration) =>
    md`${compareInWords(declaration, durationWords).sentences.join(' ')}`,
  'assessment.written': ({ by }) => md`${by} wrote down how users were touched`,
  'debrief.scheduled': ({ by, startsAt }, time) => md`${by} scheduled the debrief for ${time.full(startsAt)}`,
  'debrief.noted': ({ by }) => md`${by} wrote down what the debrief came to`,
  'action.added': ({ what, owner, dueOn }) => md`To do by ${owner} until ${dueOn}: ${what}`,
  'action.done': ({ by, what }) => md`${by} said that it is done: ${what}`,
  'action.retested': ({ by, what }) => md`${by} had the scenario played again to test: ${what}`,
  'postmortem.drafted': ({ durationMs }) => md`Postmortem drafted in ${durationWords(durationMs)}`,
};

export const PROBE_KIND_WORDS = {
  steady: 'steady state',
  rootCause: 'the root cause',
  invariant: 'an invariant',
} as const;

/** One event as a sentence. */
export function eventWords(event: FeedEvent, time: TimeWords): MarkdownText {
  const words = WORDS[event.type] as (data: FeedEvent['data'], time: TimeWords) => MarkdownText;
  return words(event.data, time);
}
