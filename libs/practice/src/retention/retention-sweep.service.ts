import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { Jobs } from '#store';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { Retention } from './retention.service.js';

/** Removes what is old enough, once a day. */
export const SWEEP_JOB = 'retention.sweep';

interface SweepJob {
  day: string;
}

const DAY_MS = 24 * 3_600_000;
/** Few practise at this hour (UTC). */
const HOUR = 3;

/** Has what is old removed each day, by one of all servers. */
@Injectable()
export class RetentionSweep {
  constructor(
    private readonly retention: Retention,
    private readonly jobs: Jobs,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Sweeps today unless it was done, and every day from then on. */
  async start(): Promise<void> {
    await this.jobs.work<SweepJob>(SWEEP_JOB, () => this.sweep());
    await this.plan(this.clock.now());
  }

  private async sweep(): Promise<void> {
    // Planned first: a sweep that fails is tried again, and tomorrow's comes in any case.
    await this.plan(new Date(this.clock.now().getTime() + DAY_MS));
    await this.retention.sweep();
  }

  private async plan(at: Date): Promise<void> {
    const day = at.toISOString().slice(0, 10);
    const hour = `${day}T${String(HOUR).padStart(2, '0')}:00:00Z`;
    await this.jobs.send<SweepJob>(SWEEP_JOB, { day }, { at: new Date(hour), key: day });
  }
}
