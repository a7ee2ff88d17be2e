import { Inject, Injectable } from '@nestjs/common';
import type { RetentionPreview, RetentionSettings, RetentionView } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { OldNotices } from '#notify';
import { RecordingStore } from '#sandbox';
import { Transactions } from '#store';
import { RetentionRepository } from '../persistence/retention.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';

const DAY_MS = 24 * 3_600_000;

/** Until somebody sets it: what practices left is kept, and what people were told is forgotten after a year. */
export const USUAL_RETENTION: RetentionSettings = { artifactsDays: null, noticesDays: 365 };

/** For how long the organisation keeps what piles up. Timelines are kept: they are the record. */
@Injectable()
export class Retention {
  constructor(
    private readonly retention: RetentionRepository,
    private readonly recordings: RecordingStore,
    private readonly notices: OldNotices,
    private readonly shelf: ScenarioShelf,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Error: `auth.forbidden`. */
  async view(by: Participant): Promise<RetentionView> {
    assertAdministrator(by);
    const stored = await this.retention.find();
    const { artifactsDays, noticesDays } = stored ?? USUAL_RETENTION;
    return {
      settings: { artifactsDays, noticesDays },
      changed: stored && { by: stored.changedBy, at: stored.changedAt.toISOString() },
    };
  }

  /** From the next sweep on. Error: `auth.forbidden`. */
  async set(by: Participant, settings: RetentionSettings): Promise<void> {
    assertAdministrator(by);
    await this.retention.set({ ...settings, changedBy: by.name, changedAt: this.clock.now() });
  }

  /** What would go now by these settings; nothing is touched. Error: `auth.forbidden`. */
  async preview(by: Participant, settings: RetentionSettings): Promise<RetentionPreview> {
    assertAdministrator(by);
    const before = this.before(settings.noticesDays);
    return {
      practices: await Promise.all((await this.going(settings)).map((one) => this.preparedToGo(one))),
      notices: before === null ? 0 : await this.notices.count(before),
    };
  }

  /** Removes what is older than the settings say. Can be done again. */
  async sweep(): Promise<void> {
    const settings = (await this.retention.find()) ?? USUAL_RETENTION;
    for (const { id } of await this.going(settings)) {
      await this.recordings.removeOf(id);
      await this.transactions.run((tx) => this.retention.removeCaptures(id, this.clock.now(), tx));
    }
    const before = this.before(settings.noticesDays);
    if (before !== null) await this.notices.forget(before);
  }

  private async going({ artifactsDays }: RetentionSettings): Promise<Practice[]> {
    const before = this.before(artifactsDays);
    return before === null ? [] : this.retention.endedBefore(before);
  }

  private async preparedToGo({ id, stackId, endedAt, createdAt }: Practice) {
    const [recordings, captures] = await Promise.all([
      this.recordings.ofPractice(id),
      this.retention.captures(id),
    ]);
    const title = this.shelf.neutralTitle(stackId);
    return {
      id,
      title,
      endedAt: (endedAt ?? createdAt).toISOString(),
      recordings: recordings.length,
      captures,
    };
  }

  private before(days: number | null): Date | null {
    return days === null ? null : new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}

function assertAdministrator({ role, viewAs }: Participant): void {
  if (role === 'admin' && viewAs === undefined) return;
  throw new AppError('auth.forbidden', 'Only an administrator says for how long things are kept: ask one.');
}
