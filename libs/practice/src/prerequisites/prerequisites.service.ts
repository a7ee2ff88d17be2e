import { Inject, Injectable } from '@nestjs/common';
import type { AddPrerequisiteRequest, PrerequisiteView } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { StackCatalogue } from '#sandbox';
import type { Asker } from '../asker.js';
import { type MetPrerequisite, PrerequisiteRepository } from '../persistence/prerequisite.repository.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';

/** What people need before they respond in a group: some of it they attest, some is checked. */
@Injectable()
export class Prerequisites {
  constructor(
    private readonly rows: PrerequisiteRepository,
    private readonly stacks: StackCatalogue,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** All, as the person stands to them. */
  async list(personId: string): Promise<PrerequisiteView[]> {
    return (await this.rows.ofPerson(personId)).map(viewOf);
  }

  /** Titles of what the person lacks to respond on a stack. */
  async lacking(personId: string, stackId: string): Promise<string[]> {
    const all = await this.rows.ofPerson(personId);
    return all
      .filter((one) => one.metAt === null && (one.stackId === null || one.stackId === stackId))
      .map(({ title }) => title);
  }

  /** For administrators. Errors: `auth.forbidden`, `stack.unknown`, `input.invalid`. */
  async add(by: Asker, { stack, kind, title, help }: AddPrerequisiteRequest): Promise<void> {
    assertManages(by);
    if (stack !== null) this.stacks.get(stack);
    if (kind === 'guide') await this.assertGuideFree(stack);
    await this.rows.add({ id: newId(), stackId: stack, kind, title, help, createdAt: this.clock.now() });
  }

  /** For administrators. Errors: `auth.forbidden`, `resource.not-found`. */
  async remove(by: Asker, id: string): Promise<void> {
    assertManages(by);
    if (!(await this.rows.remove(id))) throw nothing();
  }

  /** Somebody says that they have it, or no longer. Errors: `resource.not-found`, `input.invalid` for what is checked. */
  async attest(personId: string, id: string, has: boolean): Promise<void> {
    const found = await this.rows.find(id);
    if (!found) throw nothing();
    if (found.kind !== 'attested')
      throw new AppError('input.invalid', 'This is checked: open the guide of the stack.');
    if (has) await this.rows.attest(personId, id, this.clock.now());
    else await this.rows.takeBack(personId, id);
  }

  /** Somebody opened a page of a stack's guide. */
  noteGuide(personId: string, stackId: string): Promise<void> {
    return this.rows.noteGuide(personId, stackId, this.clock.now());
  }

  private async assertGuideFree(stack: string | null): Promise<void> {
    const wrong = (message: string): AppError =>
      new AppError('input.invalid', 'The guide is asked for once, and of one stack.', {
        details: [{ field: 'stack', message }],
      });
    if (stack === null) throw wrong('is needed to check its guide');
    if (await this.rows.guideOf(stack)) throw wrong('asks for its guide already');
  }
}

function assertManages({ role }: Asker): void {
  if (role === 'admin') return;
  throw new AppError('auth.forbidden', 'Only administrators change what is needed to sign up.');
}

function nothing(): AppError {
  return new AppError('resource.not-found', 'There is no such prerequisite.');
}

function viewOf({ id, stackId, kind, title, help, metAt }: MetPrerequisite): PrerequisiteView {
  return { id, stack: stackId, kind, title, help, metAt: metAt?.toISOString() ?? null };
}
