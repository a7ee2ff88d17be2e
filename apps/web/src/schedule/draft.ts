import type { NewPractice } from '../api/mutations.js';
import { drawOf } from './choices.js';
import type { ScheduleDraft } from './schedule-draft.js';

const DAY_MS = 86_400_000;

export const EMPTY_DRAFT: ScheduleDraft = {
  role: 'responder',
  mode: 'alone',
  onCallTeam: '',
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
    ...(draft.mode === 'group' && draft.onCallTeam !== '' ? { onCallTeam: draft.onCallTeam } : {}),
    ...(draft.when === 'later' ? { localStart: draft.localTime } : {}),
    timeZone: draft.timeZone,
    ...(draft.minutes === '' ? {} : { expectedMinutes: draft.minutes }),
    ...(named && draft.variant !== '' ? { variant: draft.variant } : {}),
    ...(role === 'instigator' && draft.mode === 'alone' && draft.rehearse
      ? { responder: 'scripted' as const }
      : {}),
  };
}
