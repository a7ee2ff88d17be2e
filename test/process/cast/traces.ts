import type { FeedEvent, FeedEventType } from '#contracts';
import type { Deed } from './actor.js';

type Trace = readonly [deed: RegExp, ...types: FeedEventType[]];

/** What each accepted action leaves on the timeline of its practice, and nothing but it does. */
const TRACES: readonly Trace[] = [
  [/^post \S+\/roster$/, 'practice.joined', 'roster.waiting'],
  [/^delete \S+\/roster\/me$/, 'roster.left'],
  [/^put \S+\/roster\/limits$/, 'roster.limitsChanged'],
  [/^put \S+\/plan$/, 'practice.moved'],
  [/^post \S+\/coordinator$/, 'coordinator.changed'],
  [/^post \S+\/acknowledge$/, 'page.acknowledged'],
  [/^post \S+\/messages$/, 'message.posted'],
  [/^post \S+\/evidence$/, 'evidence.captured'],
  [/^post \S+\/hints$/, 'hint.given'],
  [/^post \S+\/stumped$/, 'hint.asked'],
  [/^post \S+\/revert$/, 'faults.calledOff'],
  [/^post \S+\/declare-over$/, 'practice.declaredOver'],
  [/^post \S+\/(stop|call-off)$/, 'practice.stateChanged'],
  [/^put \S+\/assessment$/, 'assessment.written'],
  [/^put \S+\/debrief$/, 'debrief.scheduled'],
  [/^put \S+\/debrief\/notes$/, 'debrief.noted'],
  [/^post \S+\/actions$/, 'action.added'],
  [/^post \/api\/actions\/\S+\/done$/, 'action.done'],
  [/^post \/api\/actions\/\S+\/retest$/, 'action.retested'],
];

/** Who did it: of most events somebody is named. */
function doerOf({ type, data }: FeedEvent): string | undefined {
  if (type === 'practice.joined') return data.waited ? undefined : data.name;
  if (type === 'roster.waiting' || type === 'roster.left') return data.name;
  return 'by' in data ? data.by : undefined;
}

/** One line for each accepted action of these people that must stand on the timeline: who, and what kind. */
export function acceptedTraces(deeds: readonly Deed[]): string[] {
  return deeds
    .filter(({ status }) => status < 300)
    .flatMap(({ by, method, path }) => {
      const found = TRACES.findIndex(([deed]) => deed.test(`${method} ${path}`));
      return found < 0 ? [] : [`${by}: ${nameOf(found)}`];
    })
    .sort();
}

/** One line for each event that somebody's action left: who, and what kind. */
export function tracesOn(events: readonly FeedEvent[], names: readonly string[]): string[] {
  return events
    .flatMap((event) => {
      const by = doerOf(event);
      const found = TRACES.findIndex(([, ...types]) => types.includes(event.type));
      if (by === undefined || !names.includes(by) || found < 0 || isOfTheStart(event)) return [];
      return [`${by}: ${nameOf(found)}`];
    })
    .sort();
}

/** Whoever schedules a practice takes part in it, and announces it. */
function isOfTheStart({ seq }: FeedEvent): boolean {
  return seq <= 3;
}

function nameOf(trace: number): string {
  return TRACES[trace]?.slice(1).join(' or ') ?? '';
}

/** True when the numbers are 1, 2, 3 and so on. */
export function isGapFree(events: readonly FeedEvent[]): boolean {
  return events.every(({ seq }, index) => seq === index + 1);
}

/** Names of fruit stand in the sealed part of the scenarios of this world and nowhere else, and so do faults. */
const SEALED = /marmalade|stands still|quince|pomelo|kumquat|lychee|papaya|durian|process\.signal|fault\./i;

/** What gives the scenario away, with what stands around it; null when nothing does. */
export function spoilerIn(text: string): string | null {
  const found = SEALED.exec(text);
  return found && text.slice(Math.max(0, found.index - 80), found.index + 80);
}
