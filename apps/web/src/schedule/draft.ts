import type { NewPractice } from '../api/mutations.js';
import { type BlindChoice, drawOne } from './choices.js';

/** The form as it is filled in. */
export interface ScheduleDraft {
  role: 'responder' | 'instigator';
  /** Chosen scenario; null: for a responder a surprise, for an instigator nothing yet. */
  scenario: string | null;
  /** Difficulty of the surprise, 0 for any. */
  difficulty: number;
  when: 'now' | 'later';
  /** As the browser's date field gives it: local time without zone. */
  localTime: string;
  variant: string;
  rehearse: boolean;
}

export const EMPTY_DRAFT: ScheduleDraft = {
  role: 'responder',
  scenario: null,
  difficulty: 0,
  when: 'now',
  localTime: '',
  variant: '',
  rehearse: false,
};

export type DraftProblems = Partial<Record<'scenario' | 'localTime' | 'variant', string>>;

/** What keeps the form from being sent, field by field, each with what to do. */
export function problemsOf(draft: ScheduleDraft, choices: readonly BlindChoice[], now: Date): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.role === 'instigator' && draft.scenario === null) problems.scenario = 'Choose a scenario.';
  if (draft.role === 'responder' && draft.scenario === null && !drawOne(choices, draft.difficulty, () => 0)) {
    problems.scenario = 'No incident has this difficulty. Choose another one.';
  }
  if (draft.when === 'later') {
    const atMs = Date.parse(draft.localTime);
    if (Number.isNaN(atMs)) problems.localTime = 'Choose a date and a time.';
    else if (atMs <= now.getTime()) problems.localTime = 'Choose a time that is still to come.';
  }
  if (draft.role === 'instigator' && !/^[\w-]{0,32}$/.test(draft.variant)) {
    problems.variant = 'Use letters, digits, "_" and "-", 32 at most.';
  }
  return problems;
}

/** The request for a draft without problems. `random` draws the surprise. */
export function requestOf(
  draft: ScheduleDraft,
  choices: readonly BlindChoice[],
  random: () => number,
): NewPractice {
  const scenario = draft.scenario ?? drawOne(choices, draft.difficulty, random)?.id;
  if (!scenario) throw new Error('a draft without a scenario was to be sent');
  const instigates = draft.role === 'instigator';
  return {
    scenario,
    role: draft.role,
    ...(draft.when === 'later' ? { startsAt: new Date(draft.localTime).toISOString() } : {}),
    ...(instigates && draft.variant !== '' ? { variant: draft.variant } : {}),
    ...(instigates && draft.rehearse ? { responder: 'scripted' as const } : {}),
  };
}
