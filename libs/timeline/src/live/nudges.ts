import { Injectable } from '@nestjs/common';
import { Notifications, type Transaction } from '#store';

/** NOTIFY channel of nudges. */
export const NUDGE_CHANNEL = 'simsup_nudges';

/** So many ids fit into one message of Postgres. */
const PEOPLE_A_MESSAGE = 300;

/** Tells people's open pages, on whatever server, that there is something new for them. They fetch what it is. */
@Injectable()
export class Nudges {
  constructor(private readonly notifications: Notifications) {}

  /** Sent when the transaction commits. */
  async nudge(personIds: readonly string[], tx: Transaction): Promise<void> {
    for (let from = 0; from < personIds.length; from += PEOPLE_A_MESSAGE)
      await this.notifications.notify(
        NUDGE_CHANNEL,
        JSON.stringify(personIds.slice(from, from + PEOPLE_A_MESSAGE)),
        tx,
      );
  }
}
