import { Inject, Injectable } from '@nestjs/common';
import type { HintAdvice, HintRequest } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { SandboxService, StackGuide } from '#sandbox';
import { pointedFile, pointerProblem, sealedTermsIn } from '#scenarios';
import { Transactions } from '#store';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import { adviceOn } from './hint-advice.js';
import { lastProgress, PROGRESS_TYPES } from './progress.js';

/** A hint in the words of an instigator. */
export type OwnHint = NonNullable<HintRequest['own']>;

/** A look whether a file is there takes at most this long. */
const LOOK_MS = 5_000;

/** Hints in the words of instigators, under the same rules as those of scenarios, and advice when to give one. */
@Injectable()
export class OwnHints {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly guide: StackGuide,
    private readonly sandboxes: SandboxService,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a hint: a pointer to something that exists or, for the stumped, a question; neither with a sealed term.
   * Errors: `auth.forbidden`, `practice.wrong-state`, `hint.not-stumped`, `hint.gives-away`, `input.invalid`.
   */
  async give(id: string, person: Participant, hint: OwnHint): Promise<void> {
    const practice = await this.allowed(id, person);
    if (hint.kind === 'question' && !practice.stumped)
      throw new AppError(
        'hint.not-stumped',
        'Questions are for the stumped: give a pointer, or wait until responders say that they are.',
      );
    this.assertSealed(practice, hint);
    if (hint.kind === 'pointer') await this.assertExists(practice, hint.ref);
    await this.transactions.run(async (tx) => {
      if (!(await this.practices.holdIn(id, ['live'], tx)))
        throw wrongState('No hint can be given', practice.state);
      const data = { index: null, by: person.name, ...hint };
      await this.timeline.append(id, [{ type: 'hint.given', occurredAt: this.clock.now(), data }], tx);
    });
  }

  /** Whether a hint would help now. Errors: `auth.forbidden`, `practice.wrong-state`. */
  async advice(id: string, asker: Asker): Promise<HintAdvice> {
    const practice = await this.allowed(id, asker);
    const viewer = { role: 'instigator', over: false } as const;
    const events = await this.timeline.ofTypes(id, PROGRESS_TYPES, viewer);
    return adviceOn(practice, lastProgress(events), this.clock.now());
  }

  private async allowed(id: string, asker: Asker): Promise<Practice> {
    const practice = await this.practices.get(id);
    const role = roleOf(await this.practices.members([id]), id, asker);
    if (permissions(practice, role).giveHint) return practice;
    if (!permissions(practice, 'instigator').giveHint)
      throw wrongState('No hint can be given', practice.state);
    throw new AppError('auth.forbidden', 'Only instigators of this practice give hints in their own words.');
  }

  private assertSealed(practice: Practice, hint: OwnHint): void {
    const { terms } = this.shelf.of(practice).variant.scenario.sealed;
    for (const field of ['text', 'ref'] as const) {
      const text = field === 'text' ? hint.text : hint.kind === 'pointer' ? hint.ref : '';
      const [found] = sealedTermsIn(text, terms);
      if (!found) continue;
      const message = `This gives it away: say it without "${found.form}".`;
      throw new AppError('hint.gives-away', message, { details: [{ field: `own.${field}`, message }] });
    }
  }

  private async assertExists(practice: Practice, ref: string): Promise<void> {
    const { stack } = this.shelf.of(practice);
    const nodes = stack.nodes.filter(({ user }) => user !== undefined).map(({ name }) => name);
    const guidePages = (await this.guide.pages(stack.id)).map(({ name }) => name);
    const problem = pointerProblem(ref, { nodes, guidePages }) ?? (await this.missingFile(practice, ref));
    if (problem === null) return;
    throw new AppError('input.invalid', problem, { details: [{ field: 'own.ref', message: problem }] });
  }

  private async missingFile(practice: Practice, ref: string): Promise<string | null> {
    const file = pointedFile(ref);
    if (!file || !practice.sandboxId) return null;
    const look = { command: ['test', '-e', file.path], timeoutMs: LOOK_MS };
    const { exitStatus } = await this.sandboxes.exec(practice.sandboxId, file.node, look);
    return exitStatus === 0
      ? null
      : `There is no ${file.path} on ${file.node}: point at something that exists.`;
  }
}
