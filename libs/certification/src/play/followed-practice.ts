import type { Clock } from '#kernel';
import { ReadTimeline } from '../judge/read-timeline.js';
import type { StagedPractice } from './stage.port.js';

/** Between two looks at a timeline on which nothing new came. */
const LOOK_EVERY_MS = 500;
/** A sandbox is made and proved steady in this time, also when others are being made beside it. */
const LIVE_LIMIT_MS = 360_000;
/** What was begun is undone, and the sandbox removed, in this time. */
const REMOVAL_LIMIT_MS = 180_000;

/** A practice that ended before it showed what was waited for. */
export class EndedEarly extends Error {}

/** Waits for what a practice tells. */
export class FollowedPractice {
  constructor(
    readonly staged: StagedPractice,
    private readonly clock: Clock,
  ) {}

  get timeline(): ReadTimeline {
    return new ReadTimeline(this.staged.events);
  }

  /**
   * Resolves with true as soon as something is told, with false when it was not within the time.
   * Throws {@link EndedEarly} when the practice is over before, and the signal's reason.
   */
  async until(
    told: (timeline: ReadTimeline) => boolean,
    limitMs: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const untilMs = this.clock.monotonicMs() + limitMs;
    for (;;) {
      signal.throwIfAborted();
      const { timeline } = this;
      if (told(timeline)) return true;
      if (timeline.isOver) throw new EndedEarly(timeline.abortReason ?? 'it was declared over');
      const leftMs = untilMs - this.clock.monotonicMs();
      if (leftMs <= 0) return false;
      await this.staged.news(Math.min(leftMs, LOOK_EVERY_MS), signal);
    }
  }

  /** The instant in which it went live. Throws {@link EndedEarly} when it never does. */
  async live(signal: AbortSignal): Promise<Date> {
    const live = await this.until(({ beganAt }) => beganAt !== null, LIVE_LIMIT_MS, signal);
    const { beganAt } = this.timeline;
    if (!live || !beganAt) throw new EndedEarly('its sandbox was not steady in time');
    return beganAt;
  }

  /** Resolves with true when its sandbox is removed, with false when that takes too long. */
  async removed(signal: AbortSignal): Promise<boolean> {
    const untilMs = this.clock.monotonicMs() + REMOVAL_LIMIT_MS;
    for (;;) {
      signal.throwIfAborted();
      const { timeline } = this;
      if (timeline.isOver && (timeline.sandboxId === null || timeline.first('sandbox.removed'))) return true;
      if (this.clock.monotonicMs() >= untilMs) return false;
      await this.staged.news(LOOK_EVERY_MS, signal);
    }
  }
}
