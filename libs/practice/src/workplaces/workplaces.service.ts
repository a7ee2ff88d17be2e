import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { StackCatalogue } from '#sandbox';
import type { Asker } from '../asker.js';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import type { Visit } from '../visits/visit.js';
import { placeOf, type Workplace } from './workplace.js';

const WAYS = {
  openTerminal: {
    action: 'No terminal can be opened',
    refusal: 'Terminals are for responders: your role in this practice does not allow one.',
  },
  watchStack: {
    action: 'Logs and consoles cannot be shown',
    refusal:
      'Logs and consoles are for responders and instigators: your role in this practice does not show them.',
  },
} as const;

type Way = keyof typeof WAYS;

/** Who may work in which running stack: in that of a practice as its roles say, in that of a visit its visitor. */
@Injectable()
export class Workplaces {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly visits: VisitRepository,
    private readonly stacks: StackCatalogue,
  ) {}

  /**
   * The workplace with the id of a practice or a visit.
   * Errors: `resource.not-found`, `practice.wrong-state`, `visit.not-open`, `auth.forbidden`.
   */
  async enter(id: string, asker: Asker, way: Way): Promise<Workplace> {
    const practice = await this.practices.find(id);
    if (practice) return this.inPractice(practice, asker, way);
    const visit = await this.visits.find(id);
    if (visit) return this.inVisit(visit, asker);
    throw new AppError('resource.not-found', `There is no practice "${id}". See the list of practices.`);
  }

  private async inPractice(practice: Practice, asker: Asker, way: Way): Promise<Workplace> {
    const { action, refusal } = WAYS[way];
    const role = roleOf(await this.practices.members([practice.id]), practice.id, asker);
    if (!permissions(practice, role)[way]) {
      if (!permissions(practice, 'responder')[way]) throw wrongState(action, practice.state);
      throw new AppError('auth.forbidden', refusal);
    }
    return placeOf(practice, this.shelf.of(practice).stack, action);
  }

  private inVisit({ id, personId, stackId, state, sandboxId }: Visit, asker: Asker): Workplace {
    if (personId !== asker.id)
      throw new AppError('auth.forbidden', 'Somebody else looks around here: ask for a visit of your own.');
    if (state === 'preparing')
      throw new AppError('visit.not-open', 'The sandbox is still being made ready: wait a moment.');
    if (state === 'over' || !sandboxId)
      throw new AppError('visit.not-open', 'This visit is over: ask for another one.');
    return { id, sandboxId, stack: this.stacks.get(stackId).file, visitorId: personId };
  }
}
