import {
  type Impact,
  type PracticeRole,
  type PracticeSummary,
  type PracticeView,
  type StackFile,
} from '#contracts';
import { attemptsOf, playedAttempt, type Variant } from '#scenarios';
import { hintsLeft } from '../life/next-hint.js';
import type { Member, Practice } from '../practice.js';
import { roomsOf } from '../talk/room-rules.js';
import { maySeeSealed, permissions } from './permissions.js';

/** What goes into a view besides the practice itself. */
export interface ViewParts {
  practice: Practice;
  role: PracticeRole | null;
  members: Member[];
  lastSeq: number;
  impact: Impact;
  variant: Variant;
  stack: StackFile;
  /** What the practice is called before its scenario may be named. */
  title: string;
}

/** A practice in a list, as the person in that role may see it. */
export function composeSummary(
  practice: Practice,
  role: PracticeRole | null,
  title: string,
): PracticeSummary {
  return {
    id: practice.id,
    title,
    stack: practice.stackId,
    scenario: maySeeSealed(practice, role) ? practice.scenarioId : null,
    state: practice.state,
    startsAt: (practice.startsAt ?? practice.createdAt).toISOString(),
    beganAt: practice.beganAt?.toISOString() ?? null,
    endedAt: practice.endedAt?.toISOString() ?? null,
    myRole: role,
    abortReason: practice.abortReason,
    verdict: {
      restored: practice.restoredAt ? true : null,
      fixed: maySeeSealed(practice, role) ? practice.fixed : null,
      collateral: maySeeSealed(practice, role) ? practice.collateral : [],
    },
  };
}

/** A practice as the person in that role may see it now. */
export function composeView(parts: ViewParts): PracticeView {
  const { practice, role, variant, stack } = parts;
  const sealedOpen = maySeeSealed(practice, role);
  const { scenario } = variant;
  const paged = practice.pagedAt !== null;
  return {
    ...composeSummary(practice, role, parts.title),
    variant: sealedOpen ? variant.seed : null,
    tempo: practice.tempo,
    lastSeq: parts.lastSeq,
    page: paged
      ? { title: scenario.open.title, severity: scenario.open.severity, text: scenario.open.page }
      : null,
    people: parts.members.map(({ name, role: of }) => ({ name, role: of })),
    nodes: stack.nodes.filter((node) => node.user !== undefined).map(({ name, title }) => ({ name, title })),
    journeys: stack.journeys.map(({ name, title }) => ({ name, title })),
    consoles: stack.consoles.map(({ name, title }) => ({ name, title })),
    logs: stack.logs ? { searches: stack.logs.searches } : null,
    guide: stack.guide !== undefined,
    impact: parts.impact,
    hints: hintsOf(practice, variant),
    rooms: roomsOf(role, practice),
    can: permissions(practice, role),
    sealed: sealedOpen ? sealedOf(practice, variant) : null,
  };
}

function hintsOf(practice: Practice, variant: Variant): PracticeView['hints'] {
  const left = hintsLeft(variant.scenario.hints, practice);
  const of = (kind: string): number => left.filter(({ hint }) => hint.kind === kind).length;
  return {
    given: practice.hintsGiven,
    pointersLeft: of('pointer'),
    questionsLeft: of('question'),
    stumped: practice.stumped,
  };
}

function sealedOf(practice: Practice, { scenario }: Variant): NonNullable<PracticeView['sealed']> {
  const { title, story, rootCause } = scenario.sealed;
  // A scenario may have changed since; what it no longer has is not told.
  const found = attemptsOf(scenario).find(({ attempt }) => attempt.name === practice.attempt);
  return { title, story, rootCause, lessons: scenario.lessons, attempt: found ? playedAttempt(found) : null };
}
