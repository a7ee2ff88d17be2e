import type { Agent } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { StackFile } from '#contracts';
import { AppError } from '#kernel';
import { type HttpPurpose, SandboxService } from '#sandbox';
import type { Asker } from '../asker.js';
import { Workplaces } from '../workplaces/workplaces.service.js';

/** A way into the running stack of one practice or visit, for one person. */
export interface WatchedStack {
  stack: StackFile;
  /** For HTTP requests to its nodes. */
  agent: Agent;
  /** Aborted when the practice is wound up, or the visit is over. */
  signal: AbortSignal;
  /** Whose visit it is; null in a practice. */
  visitorId: string | null;
}

/** Who may look into a running stack through its own logs and consoles, and until when. */
@Injectable()
export class StackWatch {
  private readonly ends = new Map<string, AbortController>();

  constructor(
    private readonly places: Workplaces,
    private readonly sandboxes: SandboxService,
  ) {}

  /** Takes the id of a practice or a visit. Errors: those of {@link Workplaces.enter}. */
  async enter(placeId: string, asker: Asker, purpose: HttpPurpose): Promise<WatchedStack> {
    const { stack, sandboxId, visitorId } = await this.places.enter(placeId, asker, 'watchStack');
    const agent = this.sandboxes.httpAgent(sandboxId, purpose);
    return { stack, agent, signal: this.endOf(placeId).signal, visitorId };
  }

  /** Ends all that goes on; nobody is let in any more once the practice or visit says that it ends. */
  end(placeId: string): void {
    this.ends.get(placeId)?.abort(new AppError('practice.wrong-state', 'The practice is over.'));
    this.ends.delete(placeId);
  }

  private endOf(placeId: string): AbortController {
    const end = this.ends.get(placeId) ?? new AbortController();
    this.ends.set(placeId, end);
    return end;
  }
}
