import { Inject, Injectable } from '@nestjs/common';
import type { FeedEvent, MessageRequest, TalkSummary } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Transactions } from '#store';
import { TimelineService, type Viewer } from '#timeline';
import type { Asker } from '../asker.js';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { isUnsealed } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import { assertFits, readMessage } from './read-message.js';
import { hasVoice, TALK_STATES } from './room-rules.js';
import { SUMMED_UP, summarise } from './summarise.js';

/** What people say to each other during a practice, and what it comes to. */
@Injectable()
export class PracticeTalk {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a message on the timeline, in a room where its writer may write.
   * Errors: `auth.forbidden`, `practice.wrong-state` before the announcement and after the end, `input.invalid`.
   */
  async post(id: string, person: Participant, request: MessageRequest): Promise<void> {
    const practice = await this.practices.get(id);
    const members = await this.practices.members([id]);
    if (!hasVoice(members, id, person, request.room))
      throw new AppError(
        'auth.forbidden',
        'Responders write in operations and status; instigators and observers write to the instigators.',
      );
    const data = readMessage(request, person.name, members);
    assertFits(request, await this.target(practice, request));
    await this.transactions.run(async (tx) => {
      if (!(await this.practices.holdIn(id, TALK_STATES, tx)))
        throw wrongState('Nothing can be written', practice.state);
      await this.timeline.append(id, [{ type: 'message.posted', occurredAt: this.clock.now(), data }], tx);
    });
  }

  /** How the incident stands for who asks. Error: `resource.not-found`. */
  async summary(id: string, asker: Asker): Promise<TalkSummary> {
    const practice = await this.practices.get(id);
    const members = await this.practices.members([id]);
    const viewer: Viewer = { role: roleOf(members, id, asker), over: isUnsealed(practice) };
    return summarise(await this.timeline.ofTypes(id, SUMMED_UP, viewer));
  }

  private async target(practice: Practice, { about }: MessageRequest): Promise<FeedEvent | undefined> {
    if (!about) return undefined;
    // The room is compared afterwards: whoever may write in a room may read it.
    const page = { afterSeq: about.seq - 1, limit: 1, viewer: { role: 'instigator', over: false } } as const;
    return (await this.timeline.read(practice.id, page))[0];
  }
}
