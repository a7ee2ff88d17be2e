import type { CreatePracticeRequest, FeedEvent, ImpactSeries, PracticeRole, PracticeView } from '#contracts';
import type { SeenText } from '../spoilers/seen-text.js';

/** Whose eyes something is seen with. */
export type Eyes = Extract<PracticeRole, 'responder' | 'observer'>;

/** One practice as its instigator sees and steers it. */
export interface StagedPractice {
  readonly id: string;
  /** What stands on its timeline so far. */
  readonly events: readonly FeedEvent[];
  /** Resolves when something new has come, or after `limitMs`. */
  news(limitMs: number, signal: AbortSignal): Promise<void>;
  view(): Promise<PracticeView>;
  impact(bucketMs: number): Promise<ImpactSeries>;
  /** Undoes the damage; the practice goes on. */
  revert(): Promise<void>;
  declareOver(): Promise<void>;
  /** Stops it; what was begun is undone and its sandbox removed. */
  stop(reason: string): Promise<void>;
  /** All that these eyes can fetch over HTTP at this moment, and all that they were sent live so far. */
  seenBy(eyes: Eyes): Promise<SeenText[]>;
  /** Follows it no longer. */
  close(): void;
}

/** Port: where practices are played. */
export abstract class Stage {
  /** Schedules a practice for now and follows it, as its instigator. */
  abstract play(request: Partial<CreatePracticeRequest>): Promise<StagedPractice>;
}
