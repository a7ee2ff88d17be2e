import type { Agent } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { StackFile } from '#contracts';
import { AppError } from '#kernel';
import { type HttpPurpose, SandboxService } from '#sandbox';
import type { Asker } from '../asker.js';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';

/** A way into the running stack of one practice, for one person. */
export interface WatchedStack {
  stack: StackFile;
  /** For HTTP requests to its nodes. */
  agent: Agent;
  /** Aborted when the practice is wound up. */
  signal: AbortSignal;
}

/** Who may look into the running stack of a practice through its own logs and consoles, and until when. */
@Injectable()
export class StackWatch {
  private readonly ends = new Map<string, AbortController>();

  constructor(
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly sandboxes: SandboxService,
  ) {}

  /** Errors: `resource.not-found`, `practice.wrong-state`, `auth.forbidden`. */
  async enter(practiceId: string, asker: Asker, purpose: HttpPurpose): Promise<WatchedStack> {
    const practice = await this.practices.get(practiceId);
    const members = await this.practices.members([practiceId]);
    const role = roleOf(members, practiceId, asker);
    const may = permissions(practice, role).watchStack;
    if (!may && permissions(practice, 'responder').watchStack)
      throw new AppError(
        'auth.forbidden',
        'Logs and consoles are for responders and instigators: your role in this practice does not show them.',
      );
    if (!may || !practice.sandboxId) throw wrongState('Logs and consoles cannot be shown', practice.state);
    const { stack } = this.shelf.of(practice);
    const agent = this.sandboxes.httpAgent(practice.sandboxId, purpose);
    return { stack, agent, signal: this.endOf(practiceId).signal };
  }

  /** Ends all that goes on; nobody is let in any more once the practice says that it is being wound up. */
  end(practiceId: string): void {
    this.ends.get(practiceId)?.abort(new AppError('practice.wrong-state', 'The practice is over.'));
    this.ends.delete(practiceId);
  }

  private endOf(practiceId: string): AbortController {
    const end = this.ends.get(practiceId) ?? new AbortController();
    this.ends.set(practiceId, end);
    return end;
  }
}
