import { Inject, Injectable } from '@nestjs/common';
import {
  type DeclareOverRequest,
  isOver,
  type NewFeedEvent,
  type PracticeRole,
  type PracticeState,
  type PracticeView,
} from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Transactions } from '#store';
import { TimelineService } from '#timeline';
import { TellPeople } from '../conduct/tell-people.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import { nextHint } from './next-hint.js';
import { PracticeChanges } from './practice-changes.service.js';
import { wrongState } from './practice-life.js';

type Permission = keyof PracticeView['can'];

/** What people do to a practice while it runs. Each accepted action stands on the timeline. */
@Injectable()
export class PracticeActions {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly changes: PracticeChanges,
    private readonly shelf: ScenarioShelf,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
    private readonly people: TellPeople,
  ) {}

  async acknowledge(id: string, person: Participant): Promise<void> {
    const practice = await this.allowed(id, person, 'acknowledge', 'The page cannot be acknowledged');
    const taken: NewFeedEvent = {
      type: 'page.acknowledged',
      occurredAt: this.clock.now(),
      data: { by: person.name },
    };
    await this.transactions.run(async (tx) => {
      await this.timeline.append(id, [taken], tx);
      await this.people.acknowledged(practice, person, tx);
    });
  }

  /**
   * Gives the next hint of the scenario. Questions come only after responders have said that they are stumped.
   * Errors: `practice.wrong-state`, `auth.forbidden`, `hint.none-left`, `hint.not-stumped`, `store.conflict`.
   */
  async giveNextHint(id: string, person: Participant): Promise<void> {
    const practice = await this.allowed(id, person, 'takeHint', 'No hint can be given');
    const { hint, index } = nextHint(this.shelf.of(practice).variant.scenario.hints, practice);
    await this.transactions.run(async (tx) => {
      if (!(await this.practices.countHint(practice, hint.kind, tx)))
        throw new AppError(
          'store.conflict',
          'Somebody else took this hint in the same moment: it is in the feed.',
        );
      const given: NewFeedEvent = {
        type: 'hint.given',
        occurredAt: this.clock.now(),
        data: {
          index,
          by: person.name,
          kind: hint.kind,
          text: hint.text,
          ...(hint.kind === 'pointer' && { ref: hint.ref }),
        },
      };
      await this.timeline.append(id, [given], tx);
    });
  }

  async askForHelp(id: string, person: Participant): Promise<void> {
    const practice = await this.allowed(
      id,
      person,
      'askForHelp',
      'More help cannot be asked for',
      'It can be asked for once, while the practice is live.',
    );
    const { viewAs: _, ...own } = person;
    if (!permissions(practice, await this.roleIn(practice, own)).askForHelp)
      throw new AppError('auth.forbidden', 'Only those who respond say that they are stumped.');
    await this.transactions.run(async (tx) => {
      if (!(await this.practices.setStumped(id, tx)))
        throw new AppError(
          'practice.wrong-state',
          'Somebody else said so, or ended the practice, in the same moment.',
        );
      await this.timeline.append(
        id,
        [{ type: 'hint.asked', occurredAt: this.clock.now(), data: { by: person.name } }],
        tx,
      );
    });
  }

  /**
   * It is said to be over, by responders or for a script by its instigator: whoever conducts the practice winds it up,
   * and compares what was said with the evidence. While users suffer it goes on, unless responders end it anyway.
   */
  async declareOver(
    id: string,
    person: Participant,
    request: DeclareOverRequest = { anyway: false },
  ): Promise<void> {
    const { cause, anyway } = request;
    const { responder, state } = await this.allowed(
      id,
      person,
      anyway ? 'declareAnyway' : 'declareOver',
      'The incident cannot be declared over',
      'Service must be well for a while first. Responders can declare it over anyway.',
    );
    const states: readonly PracticeState[] =
      anyway || responder === 'scripted' ? ['live', 'restored'] : ['restored'];
    const declaring = {
      ...{ practiceId: id, by: person.name, at: this.clock.now(), states },
      ...(cause !== undefined && { cause }),
      ...(anyway && state === 'live' && { anyway }),
    };
    if (!(await this.changes.declareOver(declaring)))
      throw new AppError(
        'practice.wrong-state',
        'Somebody else declared it over, or stopped it, in the same moment.',
      );
  }

  /**
   * Has all damage undone, and none done any more, while the practice and its watch go on. It is done by whoever
   * conducts the practice, and told on the timeline.
   */
  async revert(id: string, person: Participant): Promise<void> {
    await this.allowed(
      id,
      person,
      'revert',
      'The faults cannot be undone',
      'An instigator does it once, while the practice goes on.',
    );
    if (!(await this.changes.callOffFaults(id, person.name, this.clock.now())))
      throw new AppError(
        'practice.wrong-state',
        'Somebody else did it, or ended the practice, in the same moment.',
      );
  }

  /** The stop button: aborts at once; faults are reverted by whoever conducts the practice. */
  async stop(id: string, person: Participant, reason: string): Promise<void> {
    const practice = await this.allowed(id, person, 'stop', 'The practice cannot be stopped');
    const at = this.clock.now();
    const patch = { abortReason: reason, endedAt: at };
    const change = { practiceId: practice.id, to: 'aborted' as const, at, patch, by: person.name, reason };
    if (await this.changes.advance(change)) return;
    // It ended by itself in the meantime.
    const { state } = await this.practices.get(id);
    throw wrongState('The practice cannot be stopped', state);
  }

  private async allowed(
    id: string,
    person: Participant,
    what: Permission,
    action: string,
    wayOut?: string,
  ): Promise<Practice> {
    const practice = await this.practices.get(id);
    const role = await this.roleIn(practice, person);
    if (permissions(practice, role)[what]) return practice;
    const anyRole = (['instigator', 'responder'] as const).some((of) => permissions(practice, of)[what]);
    if (anyRole)
      throw new AppError('auth.forbidden', `${action}: your role in this practice does not allow it.`);
    throw wrongState(action, practice.state, isOver(practice.state) ? undefined : wayOut);
  }

  private async roleIn(practice: Practice, person: Participant): Promise<PracticeRole | null> {
    const members = await this.practices.members([practice.id]);
    return roleOf(members, practice.id, person);
  }

  private async append(
    id: string,
    event: {
      [T in NewFeedEvent['type']]: Omit<Extract<NewFeedEvent, { type: T }>, 'occurredAt'>;
    }[NewFeedEvent['type']],
  ): Promise<void> {
    await this.timeline.append(id, [{ ...event, occurredAt: this.clock.now() } as NewFeedEvent]);
  }
}
