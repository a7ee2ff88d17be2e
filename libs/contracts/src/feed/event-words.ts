import { compareInWords } from '../declaration.js';
import type { FeedEvent, FeedEventOf, FeedEventType } from './feed-event.js';
import { limitsInWords } from './limits-in-words.js';
import { onCallMissingInWords } from './on-call-in-words.js';

type Words = { [T in FeedEventType]: (data: FeedEventOf<T>['data']) => string };

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
const exit = (status: number | null): string => (status === null ? 'no exit status' : `exit ${status}`);

/** One sentence for each type of event. A type without a line does not compile. */
const WORDS: Words = {
  'practice.scheduled': (d) => `${d.by} scheduled the practice`,
  'practice.stateChanged': (d) =>
    `Practice ${d.from} → ${d.to}${d.by ? ` by ${d.by}` : ''}${d.reason ? `: ${d.reason}` : ''}`,
  'practice.joined': (d) =>
    `${d.name} ${d.waited ? 'moved up from the waiting list' : 'joined'} as ${d.role}${d.onCall ? `, on call for ${d.onCall}` : ''}`,
  'practice.moved': (d) =>
    `${d.by} moved the practice to ${d.startsAt}, for about ${d.expectedMinutes} minutes${d.reason ? `: ${d.reason}` : ''}`,
  'practice.declaredOver': (d) =>
    `${d.by} declared the incident over${d.anyway ? ' although service was not restored' : ''}${d.cause ? `: ${d.cause}` : ''}`,
  'practice.resumed': (d) => `The server came back after ${seconds(d.downMs)} and took the practice up again`,
  'practice.stopSuggested': (d) => `It has taken ${seconds(d.afterMs)} (at tempo 1): stop it?`,
  'roster.waiting': (d) => `${d.name} waits for a place as ${d.role} (place ${d.place})`,
  'roster.left': (d) =>
    d.waited ? `${d.name} no longer waits for a place as ${d.role}` : `${d.name} withdrew as ${d.role}`,
  'roster.limitsChanged': (d) =>
    `${d.by} changed how many take part to ${limitsInWords(d.limits)}: ${d.reason}`,
  'roster.onCallMissing': (d) => onCallMissingInWords(d),
  'coordinator.changed': (d) =>
    d.from === null ? `${d.name} coordinates` : `${d.name} coordinates from now on, ${d.from} handed over`,
  'sandbox.leased': (d) =>
    d.warm
      ? `A warm sandbox was leased in ${seconds(d.leaseMs)}`
      : `A sandbox was provisioned in ${seconds(d.provisionMs)}`,
  'sandbox.steady': (d) => `The sandbox is steady after ${seconds(d.afterMs)}: all journeys succeed`,
  'sandbox.failed': (d) => `The sandbox failed: ${d.message}`,
  'sandbox.removed': () => 'The sandbox was removed',
  'fault.planned': (d) => `Injection ${d.name} planned: ${d.summary}`,
  'fault.applied': (d) => `Injection ${d.name} active (${d.fault}) after ${seconds(d.durationMs)}`,
  'fault.failed': (d) => `Injection ${d.name} failed: ${d.message}`,
  'fault.reverted': (d) => `Injection ${d.name} reverted`,
  'fault.revertFailed': (d) => `Injection ${d.name} could not be reverted: ${d.message}`,
  'faults.calledOff': (d) => `${d.by} called all faults off: they are undone, and none comes any more`,
  'journey.failing': (d) => `${d.title}: failing, ${d.error}`,
  'journey.recovered': (d) => `${d.title}: healthy again after ${seconds(d.failedForMs)}, ${d.failed} failed`,
  'impact.began': (d) => `Users began to suffer (${d.journey})`,
  'impact.ended': (d) => `No user suffers any more, after ${seconds(d.lastedMs)}`,
  'alert.fired': (d) => `Alert ${d.name} (${d.severity}): ${d.summary}`,
  'alert.resolved': (d) => `Alert ${d.name} resolved`,
  'report.received': (d) => `${d.by} reports (${d.severity}): ${d.title}`,
  'page.sent': (d) =>
    d.delivered
      ? `Paged through ${d.channel}`
      : `The page through ${d.channel} failed: ${d.message ?? 'no reason given'}`,
  'page.acknowledged': (d) => `${d.by} acknowledged the page`,
  'terminal.opened': (d) => `${d.by} opened a terminal on ${d.node}`,
  'terminal.closed': (d) => `${d.by}'s terminal closed: ${d.reason}`,
  'command.ran': (d) =>
    `${d.by} on ${d.host}: ${d.command} (${exit(d.exitStatus)}, ${seconds(d.durationMs)})`,
  'logs.searched': (d) =>
    `${d.by} searched the logs of ${d.nodes.join(', ') || 'all nodes'}${d.text === null ? '' : `: ${d.text}`}`,
  'evidence.captured': (d) => `${d.by} captured the state of ${d.node}`,
  'script.done': (d) => `The script of ${d.attempt} is typed`,
  'hint.asked': (d) => `${d.by}: we are stumped`,
  'hint.given': (d) =>
    d.kind === 'question' ? `Question: ${d.text}` : `Pointer: ${d.text} (${d.ref ?? ''})`,
  'message.posted': (d) => `${d.by} in ${d.room}: ${d.mark ? `${d.mark}: ` : ''}${d.text}`,
  'responders.stalled': (d) =>
    `Responders make no progress for ${d.minutes} min${d.last === null ? '' : `; the last was: ${d.last}`}`,
  'status.overdue': (d) => `The status room waits for news for ${d.minutes} min`,
  'probe.changed': (d) => `${d.title}: ${d.green ? 'yes' : 'no'} (${d.evidence})`,
  'verdict.restored': (d) => `Service restored: well for ${seconds(d.holdMs)} since ${d.healthySince}`,
  'verdict.relapsed': () => 'Service fails again: the verdict is judged anew',
  'verdict.fixed': (d) => (d.fixed ? 'The cause is gone' : 'The cause is still there'),
  'verdict.collateral': (d) =>
    d.collateral.length === 0
      ? 'Nothing was harmed on the way'
      : `Harmed and still so: ${d.collateral.map((c) => c.title).join('; ')}`,
  'declaration.compared': (d) => compareInWords(d, seconds).sentences.join(' '),
  'assessment.written': (d) => `${d.by} wrote down how users were touched`,
  'debrief.scheduled': (d) => `${d.by} scheduled the debrief for ${d.startsAt}`,
  'debrief.noted': (d) => `${d.by} wrote down what the debrief came to`,
  'action.added': (d) => `To do by ${d.owner} until ${d.dueOn}: ${d.what}`,
  'action.done': (d) => `${d.by} says that it is done: ${d.what}`,
  'action.retested': (d) => `${d.by} has the scenario played again to test: ${d.what}`,
  'postmortem.drafted': () => 'The draft of the postmortem can be read',
};

/** The event as one plain sentence, without its time: for terminals, feeds and documents alike. */
export function eventInWords(event: FeedEvent): string {
  return (WORDS[event.type] as (data: FeedEvent['data']) => string)(event.data);
}
