import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { NoticeFacts } from '#contracts';
import { Notices } from '#notify';
import { Rotas } from '#rota';
import { Jobs, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Practice } from '../practice.js';

/** The first page of a practice, should nobody take it. */
interface EscalateJob {
  facts: NoticeFacts<'page'>;
  people: string[];
}

export const ESCALATE_JOB = 'practice.escalate';

/** Pages wait this long to be acknowledged, at tempo 1. */
const WAIT_MS = 300_000;

/** Pages again when nobody acknowledges: the responders, and whoever is on call in their teams. */
@Injectable()
export class EscalatePage implements OnApplicationBootstrap {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly timeline: TimelineService,
    private readonly rotas: Rotas,
    private readonly notices: Notices,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<EscalateJob>(ESCALATE_JOB, (job) => this.escalate(job));
  }

  /** Waits for an acknowledgement from the first page on; later pages of the practice wait with it. */
  async await(practice: Practice, job: EscalateJob, tx: Transaction): Promise<void> {
    if (practice.responder === 'scripted') return;
    const at = new Date(Date.parse(job.facts.occurredAt) + WAIT_MS / practice.tempo);
    await this.jobs.send(ESCALATE_JOB, job, { key: practice.id, at }, tx);
  }

  /** Does nothing when somebody has acknowledged, or there is nothing to acknowledge any more. */
  async escalate({ facts, people }: EscalateJob): Promise<void> {
    const { practiceId } = facts;
    const { state } = await this.practices.get(practiceId);
    if (state !== 'live' || (await this.acknowledged(practiceId))) return;
    const onCall = await this.rotas.onCallBeside(people);
    await this.transactions.run((tx) =>
      this.notices.tell(
        {
          kind: 'page',
          key: `${practiceId}/escalated`,
          to: { people: [...people, ...onCall], channels: true },
          facts: { ...facts, escalated: true },
        },
        tx,
      ),
    );
  }

  private async acknowledged(practiceId: string): Promise<boolean> {
    for await (const { type } of this.timeline.all(practiceId)) if (type === 'page.acknowledged') return true;
    return false;
  }
}
