import { Inject, Injectable } from '@nestjs/common';
import type { ScenarioKnowers } from '#contracts';
import { AppError, type Clock } from '#kernel';
import type { Asker } from '../asker.js';
import { KnowledgeRepository } from '../persistence/knowledge.repository.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { ScenarioShelf } from './scenario-shelf.service.js';

/** Keeps who has responded to, instigated or read which scenario. */
@Injectable()
export class ScenarioKnowledgeBook {
  constructor(
    private readonly knowledge: KnowledgeRepository,
    private readonly shelf: ScenarioShelf,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Somebody was shown the sealed part of the practice's scenario. */
  noteReading(asker: Asker, practice: Practice): Promise<void> {
    return this.knowledge.noteReading(asker.id, practice, this.clock.now());
  }

  /** Who knows a scenario, for those who manage scenarios. Errors: `auth.forbidden`, `scenario.unknown`. */
  async knowers(
    scenarioId: string,
    asker: Asker,
    names: ReadonlyMap<string, string>,
  ): Promise<ScenarioKnowers> {
    if (asker.viewAs !== undefined || (asker.role !== 'admin' && asker.role !== 'author'))
      throw new AppError('auth.forbidden', 'Only authors and administrators see who knows a scenario.');
    this.shelf.choose(scenarioId, 'any');
    const known = await this.knowledge.ofScenario(scenarioId);
    return {
      knowers: known.map(({ personId, how, variantSeed, practiceId, at }) => ({
        personId,
        name: names.get(personId) ?? 'somebody who is gone',
        how,
        variant: variantSeed,
        practiceId,
        at: at.toISOString(),
      })),
    };
  }
}
