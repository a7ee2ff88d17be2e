import { Injectable } from '@nestjs/common';
import type { NewFeedEvent, PracticeRole } from '#contracts';
import { Notices } from '#notify';
import type { Transaction } from '#store';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';

const RESPONDS: readonly PracticeRole[] = ['responder', 'coordinator'];

/** How a practice ended. */
export interface Ending {
  practice: Practice;
  /** Absent when the software ended it. */
  by?: string;
  /** Why it was stopped; absent when it was declared over. */
  reason?: string;
}

/** Tells the people of a practice what they would miss who do not look at the feed. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly notices: Notices,
  ) {}

  /** Notices that go with an event; most go with none. */
  async of(practiceId: string, event: NewFeedEvent, tx: Transaction): Promise<void> {
    const key = `${practiceId}/${event.occurredAt.toISOString()}`;
    if (event.type === 'status.overdue') {
      const { title, people } = await this.toRoles(practiceId, RESPONDS);
      const facts = { practiceId, title, minutes: event.data.minutes };
      await this.notices.tell({ kind: 'status.overdue', key, to: { people }, facts }, tx);
    }
    if (event.type === 'responders.stalled') {
      const { title, people } = await this.toRoles(practiceId, ['instigator']);
      const facts = { practiceId, title, minutes: event.data.minutes };
      await this.notices.tell({ kind: 'responders.stalled', key, to: { people }, facts }, tx);
    }
  }

  /** Tells those who were paged, and those who watch, that somebody is on it. */
  async acknowledged(practice: Practice, by: { id: string; name: string }, tx: Transaction): Promise<void> {
    if (practice.responder === 'scripted') return;
    const { title, people } = await this.toRoles(practice.id, [...RESPONDS, 'instigator']);
    const to = { people: people.filter((id) => id !== by.id), channels: true };
    const facts = { practiceId: practice.id, title, by: by.name };
    await this.notices.tell({ kind: 'page.acknowledged', key: `${practice.id}/${by.id}`, to, facts }, tx);
  }

  /** Tells everybody that a practice is over, and how it ended; or why it did not begin. */
  async over(ending: Ending, tx: Transaction): Promise<void> {
    const { practice, by, reason } = ending;
    if (practice.beganAt === null) return this.neverBegan(ending, tx);
    const members = await this.practices.members([practice.id]);
    const title = this.shelf.neutralTitle(practice.stackId);
    const outcome = reason === undefined ? outcomeOf(practice) : `It was stopped: ${reason}`;
    const facts = { practiceId: practice.id, title, outcome, ...(by !== undefined && { by }) };
    const to = { people: members.map(({ personId }) => personId), channels: true };
    await this.notices.tell({ kind: 'practice.over', key: practice.id, to, facts }, tx);
  }

  /** Whoever waits for a place is told too. Of a practice that was to begin at once nobody was told before either. */
  private async neverBegan({ practice, by, reason }: Ending, tx: Transaction): Promise<void> {
    const { id: practiceId, stackId, startsAt, expectedMinutes, timeZone, responder } = practice;
    if (responder === 'scripted' || startsAt === null) return;
    const facts = {
      ...{ practiceId, title: this.shelf.neutralTitle(stackId), expectedMinutes, timeZone },
      startsAt: startsAt.toISOString(),
      ...(by !== undefined && { by }),
      ...(reason !== undefined && { reason }),
    };
    const to = { people: await this.practices.signedUp(practiceId, tx), channels: true };
    await this.notices.tell({ kind: 'practice.called-off', key: practiceId, to, facts }, tx);
  }

  private async toRoles(
    practiceId: string,
    roles: readonly PracticeRole[],
  ): Promise<{ title: string; people: string[] }> {
    const { stackId } = await this.practices.get(practiceId);
    const members = await this.practices.members([practiceId]);
    const people = members.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId);
    return { title: this.shelf.neutralTitle(stackId), people };
  }
}

function outcomeOf({ restoredAt, fixed }: Practice): string {
  if (restoredAt === null) return 'It ended before service was restored.';
  if (fixed === null) return 'Service was restored.';
  return fixed
    ? 'Service was restored, and the cause is gone.'
    : 'Service was restored; the cause is still there.';
}
