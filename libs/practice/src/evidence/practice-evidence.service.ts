import { Inject, Injectable } from '@nestjs/common';
import type { Evidence } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { SandboxService } from '#sandbox';
import { Transactions } from '#store';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { wrongState } from '../life/practice-life.js';
import { EvidenceRepository } from '../persistence/evidence.repository.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { isUnsealed, permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import { captureNode } from './capture-node.js';
import { evidenceOf } from './evidence.js';

/** Captures of one practice: a button that is pressed again and again must not fill the database. */
export const MOST_CAPTURES = 100;

/** Evidence before action: the state of a node, kept as a file of the practice. */
@Injectable()
export class PracticeEvidence {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly evidence: EvidenceRepository,
    private readonly shelf: ScenarioShelf,
    private readonly sandboxes: SandboxService,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Captures a node for somebody who may open a terminal.
   * Errors: `auth.forbidden`, `practice.wrong-state`, `input.invalid`, and those of the engine.
   */
  async capture(id: string, person: Participant, node: string): Promise<Evidence> {
    const practice = await this.allowed(id, person);
    this.assertNode(practice, node);
    const at = this.clock.now();
    const sandboxId = practice.sandboxId ?? '';
    const heading = `${node} at ${at.toISOString()}, captured by ${person.name}`;
    const { text, missing } = await captureNode(heading, (request) =>
      this.sandboxes.exec(sandboxId, node, request),
    );
    const bytes = Buffer.byteLength(text);
    const row = { id: newId(), practiceId: id, node, takenBy: person.name, takenAt: at, bytes, missing };
    await this.transactions.run(async (tx) => {
      if (!(await this.practices.holdIn(id, ['live', 'restored'], tx)))
        throw wrongState('No evidence can be captured', practice.state);
      await this.evidence.add(row, text, tx);
      const data = { evidenceId: row.id, by: person.name, node, bytes, missing };
      await this.timeline.append(id, [{ type: 'evidence.captured', occurredAt: at, data }], tx);
    });
    return evidenceOf(row);
  }

  /** What was captured, in its order; for people of the practice, and for everybody after the end. */
  async list(id: string, asker: Asker): Promise<Evidence[]> {
    await this.assertReader(id, asker);
    return (await this.evidence.ofPractice(id)).map(evidenceOf);
  }

  /** The text of a capture. Error: `resource.not-found`; else as {@link list}. */
  async read(id: string, asker: Asker, evidenceId: string): Promise<string> {
    await this.assertReader(id, asker);
    const text = await this.evidence.text(id, evidenceId);
    if (text === null)
      throw new AppError('resource.not-found', 'This practice has no such capture. See their list.');
    return text;
  }

  private async allowed(id: string, person: Participant): Promise<Practice> {
    const practice = await this.practices.get(id);
    const role = roleOf(await this.practices.members([id]), id, person);
    if (!permissions(practice, role).openTerminal) {
      if (!permissions(practice, 'responder').openTerminal)
        throw wrongState('No evidence can be captured', practice.state);
      throw new AppError('auth.forbidden', 'Evidence is captured by those who respond in this practice.');
    }
    if ((await this.evidence.ofPractice(id)).length < MOST_CAPTURES) return practice;
    throw new AppError(
      'practice.wrong-state',
      `This practice has ${MOST_CAPTURES} captures, which is as many as are kept: read those.`,
    );
  }

  private assertNode(practice: Practice, node: string): void {
    const nodes = this.shelf.of(practice).stack.nodes.filter(({ user }) => user !== undefined);
    if (nodes.some(({ name }) => name === node)) return;
    const message = `There is no node "${node}": name one of ${nodes.map(({ name }) => name).join(', ')}.`;
    throw new AppError('input.invalid', message, { details: [{ field: 'node', message }] });
  }

  private async assertReader(id: string, asker: Asker): Promise<void> {
    const practice = await this.practices.get(id);
    const role = roleOf(await this.practices.members([id]), id, asker);
    if (role !== null || isUnsealed(practice)) return;
    throw new AppError(
      'auth.forbidden',
      'Until its end only the people of a practice read what was captured in it.',
    );
  }
}
