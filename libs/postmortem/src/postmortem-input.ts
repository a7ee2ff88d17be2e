import type {
  FeedEvent,
  Impact,
  ImpactSeries,
  PracticeRole,
  PracticeState,
  ScenarioFile,
  Verdict,
} from '#contracts';

/** Facts about the practice that are not on its timeline. Instants are ISO 8601. */
export interface PostmortemPractice {
  id: string;
  state: PracticeState;
  stackTitle: string;
  variantSeed: string;
  tempo: number;
  scheduledAt: string | null;
  /** When the injection began. */
  beganAt: string | null;
  restoredAt: string | null;
  endedAt: string | null;
  abortReason: string | null;
  people: ReadonlyArray<{ name: string; role: PracticeRole }>;
}

/** The scenario with the values of its variant filled in. */
export type PostmortemScenario = Pick<
  ScenarioFile,
  | 'id'
  | 'version'
  | 'difficulty'
  | 'skills'
  | 'components'
  | 'source'
  | 'open'
  | 'sealed'
  | 'lessons'
  | 'debrief'
>;

/** The responders' own account; absent until they have written it. */
export interface PostmortemAssessment {
  by: string;
  writtenAt: string;
  text: string;
}

export interface PostmortemInput {
  practice: PostmortemPractice;
  scenario: PostmortemScenario;
  /** The whole timeline in the order of `seq`. It is read once and not kept. */
  events: Iterable<FeedEvent> | AsyncIterable<FeedEvent>;
  impact: Impact;
  /** What the chart draws, from a little before the injection; null when nothing was measured. */
  series: ImpactSeries | null;
  verdict: Verdict;
  assessment?: PostmortemAssessment;
  /** IANA time zone of the clock times, UTC when absent. */
  timeZone?: string;
  /** When the draft is made, ISO 8601. */
  draftedAt: string;
}

/** The draft twice: Markdown to edit, and one self-contained HTML file to read, send and print. */
export interface PostmortemDraft {
  markdown: string;
  html: string;
}
