import type { PracticeMode } from '#contracts';

/** The form as it is filled in. */
export interface ScheduleDraft {
  role: 'responder' | 'instigator';
  /** For a group, people sign up until it is prepared: so it has a start. */
  mode: PracticeMode;
  /** Team of which whoever is on call responds too; empty: none. */
  onCallTeam: string;
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
