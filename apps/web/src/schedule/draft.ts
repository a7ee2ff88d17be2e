import type { PracticeMode } from '#contracts';
import type { NewPractice } from '../api/mutations.js';
import { drawOf } from './choices.js';

const DAY_MS = 86_400_000;

/** The form as it is filled in. */
export interface ScheduleDraft {
  role: 'responder' | 'instigator';
  /** For a group, people sign up until it is prepared: so it has a start. */
  mode: PracticeMode;
  /** Chosen scenario; null: one is drawn. */
  scenario: string | null;
  /** Difficulty of what is drawn, 0 for any. */
  difficulty: number;
  /** One of these is practised; any when empty. */
  skills: string[];
  /** Length of what is drawn at most, 0 for any. */
  mostMinutes: number;
  when: 'now' | 'later';
  /** As the browser's date field gives it: local time without zone. */
  localTime: string;
  /** Zone of that time. */
  timeZone: string;
  /** Expected length; empty: what the scenario says. */
  minutes: number | '';
  variant: string;
  rehearse: boolean;
}

export const EMPTY_DRAFT: ScheduleDraft = {
  role: 'responder',
  mode: 'alone',
  scenario: null,
  difficulty: 0,
  skills: [],
  mostMinutes: 0,
  when: 'now',
  localTime: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  minutes: '',
  variant: '',
  rehearse: false,
};

export type DraftProblems = Partial<Record<'localTime' | 'variant', string>>;

/** What keeps the form from being sent, field by field, each with what to do. */
export function problemsOf(draft: ScheduleDraft, now: Date): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.when === 'later') {
    const atMs = Date.parse(draft.localTime);
    // In which zone the time lies is the server's to say; a day is more than zones differ.
    if (Number.isNaN(atMs)) problems.localTime = 'Choose a date and a time.';
    else if (atMs <= now.getTime() - DAY_MS) problems.localTime = 'Choose a time that is still to come.';
  }
  if (draft.role === 'instigator' && !/^[\w-]{0,32}$/.test(draft.variant)) {
    problems.variant = 'Use letters, digits, "_" and "-", 32 at most.';
  }
  return problems;
}

/** The request for a draft without problems. */
export function requestOf(draft: ScheduleDraft): NewPractice {
  const { scenario, role } = draft;
  const named = role === 'instigator' && scenario !== null;
  return {
    ...(named ? { scenario } : { draw: drawOf(draft) }),
    role,
    ...(draft.mode === 'group' ? { mode: draft.mode } : {}),
    ...(draft.when === 'later' ? { localStart: draft.localTime } : {}),
    timeZone: draft.timeZone,
    ...(draft.minutes === '' ? {} : { expectedMinutes: draft.minutes }),
    ...(named && draft.variant !== '' ? { variant: draft.variant } : {}),
    ...(role === 'instigator' && draft.mode === 'alone' && draft.rehearse
      ? { responder: 'scripted' as const }
      : {}),
  };
}
