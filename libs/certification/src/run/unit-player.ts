import type { UnitResult } from '#contracts';
import { AttemptPlay, type PlayParts, type PlayRequest } from '../play/play-attempt.js';
import { BaselinePlay } from '../play/play-baseline.js';
import type { SpoilerScan } from '../spoilers/spoiler-scan.js';

/** Plays any unit. */
export class UnitPlayer {
  constructor(
    private readonly parts: PlayParts,
    private readonly scan: SpoilerScan,
  ) {}

  async play(request: PlayRequest, signal: AbortSignal): Promise<UnitResult> {
    if (request.unit.attempt) return new AttemptPlay(this.parts, request).play(signal);
    // Beforehand, so that no incident waits for it.
    await this.scan.prepare(request, signal);
    return new BaselinePlay({ ...this.parts, scan: this.scan }, request).play(signal);
  }
}
