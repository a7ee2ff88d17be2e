import { Injectable } from '@nestjs/common';
import type { NewFeedEvent, NoticeFacts } from '#contracts';
import { Notices } from '#notify';
import type { Transaction } from '#store';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { EscalatePage } from './escalate-page.service.js';

/** What calls responders. */
export type Call = Extract<NewFeedEvent, { type: 'alert.fired' | 'report.received' }>;

/** An hour after the alarm a page tells nobody anything new. */
const GOOD_MS = 3_600_000;

/** Pages responders, by every way that they chose, when the stack's monitoring or a person raises the alarm. */
@Injectable()
export class PageResponders {
  constructor(
    private readonly notices: Notices,
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly escalation: EscalatePage,
  ) {}

  /** Queues the page of an alert or a report, with the transaction that records it. */
  async queue(practiceId: string, call: Call, tx: Transaction): Promise<void> {
    const { occurredAt: at, data } = call;
    const { source, ...words } = wordsOf(call);
    const practice = await this.practices.get(practiceId);
    const members = await this.practices.members([practiceId]);
    const people = members
      .filter(({ role }) => role === 'responder' || role === 'coordinator')
      .map(({ personId }) => personId);
    const facts: NoticeFacts<'page'> = {
      practiceId,
      title: this.shelf.neutralTitle(practice.stackId),
      severity: data.severity === 'critical' ? 'critical' : 'warning',
      occurredAt: at.toISOString(),
      ...words,
    };
    // What a script plays is no news to a chat; programs that listen to the environment's webhook want it all the same.
    const to = practice.responder === 'scripted' ? { environment: true } : { people, channels: true };
    const key = `${practiceId}/${source}/${at.getTime()}`;
    const goodUntil = new Date(at.getTime() + GOOD_MS);
    if (await this.notices.tell({ kind: 'page', key, to, facts, goodUntil }, tx))
      await this.escalation.await(practice, { facts, people }, tx);
  }
}

function wordsOf({ type, data }: Call): Pick<NoticeFacts<'page'>, 'alert' | 'summary' | 'text'> & {
  source: string;
} {
  if (type === 'report.received')
    return {
      alert: data.by.slice(0, 200),
      summary: data.title.slice(0, 200),
      text: `${data.by}: ${data.text}`.slice(0, 4_000),
      source: 'report',
    };
  return {
    alert: data.name.slice(0, 200),
    summary: data.summary.slice(0, 200),
    text: `${data.name} fires.`,
    source: data.fingerprint,
  };
}
