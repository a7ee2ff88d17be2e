import { Inject, Injectable } from '@nestjs/common';
import type { LogFilter, StackChecks, StackFile } from '#contracts';
import type { Clock } from '#kernel';
import { type StackCheck, StackCheckRepository } from '../persistence/stack-check.repository.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { savedSearchOf } from './saved-search-of.js';
import { loginNodes, savedSearches } from './what-a-stack-asks.js';

/** Notes what visitors of a healthy sandbox are seen to do, and says how far somebody has come. */
@Injectable()
export class StackChecksBook {
  constructor(
    private readonly rows: StackCheckRepository,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** A shell on the host greeted somebody; a host that the stack does not name as one to log in to is nothing. */
  async loggedIn(personId: string, stack: StackFile, host: string): Promise<void> {
    if (!loginNodes(stack).some(({ name }) => name === host)) return;
    await this.note(personId, stack, 'node', host);
  }

  /** Somebody got the lines of a search; what is no saved one is nothing. */
  async searched(personId: string, stack: StackFile, filter: LogFilter): Promise<void> {
    const name = savedSearchOf(savedSearches(stack), filter);
    if (name !== null) await this.note(personId, stack, 'search', name);
  }

  /** How somebody stands to all that can be checked on a stack. */
  async of(personId: string, stack: StackFile): Promise<StackChecks> {
    const rows = await this.rows.ofPeople([personId]);
    const at = (kind: StackCheck['kind'], name: string): string | null =>
      rows
        .find((row) => row.stackId === stack.id && row.kind === kind && row.name === name)
        ?.doneAt.toISOString() ?? null;
    const read = await this.rows.guideReadAt(personId, stack.id);
    return {
      nodes: loginNodes(stack).map(({ name, title }) => ({ name, title, doneAt: at('node', name) })),
      searches: savedSearches(stack).map(({ name }) => ({ name, doneAt: at('search', name) })),
      guide: stack.guide === undefined ? null : { doneAt: read?.toISOString() ?? null },
    };
  }

  private note(personId: string, stack: StackFile, kind: StackCheck['kind'], name: string): Promise<void> {
    return this.rows.note({ personId, stackId: stack.id, kind, name, doneAt: this.clock.now() });
  }
}
