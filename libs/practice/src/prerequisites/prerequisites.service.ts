import { Inject, Injectable } from '@nestjs/common';
import type { AddPrerequisiteRequest, PrerequisiteKind, PrerequisiteView } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { StackCatalogue } from '#sandbox';
import type { Asker } from '../asker.js';
import { type MetPrerequisite, PrerequisiteRepository } from '../persistence/prerequisite.repository.js';
import { type StackCheck, StackCheckRepository } from '../persistence/stack-check.repository.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { namesToDo } from './what-a-stack-asks.js';

type CheckedKind = Exclude<PrerequisiteKind, 'attested'>;

/** How what is checked is met. */
const WAY: Record<CheckedKind, string> = {
  guide: 'open the guide of the stack',
  nodes: 'look around in a healthy sandbox and log in to each node',
  searches: 'look around in a healthy sandbox and run each saved search',
};

/** What people need before they respond in a group: some of it they attest, some is checked. */
@Injectable()
export class Prerequisites {
  constructor(
    private readonly rows: PrerequisiteRepository,
    private readonly checks: StackCheckRepository,
    private readonly stacks: StackCatalogue,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** All, as the person stands to them. */
  async list(personId: string): Promise<PrerequisiteView[]> {
    return (await this.standing([personId])).map(({ row, left, metAt }) => viewOf(row, left, metAt));
  }

  /** Titles of what the person lacks to respond on a stack. */
  async lacking(personId: string, stackId: string): Promise<string[]> {
    return (await this.lackingOf([personId], stackId)).get(personId) ?? [];
  }

  /** As {@link lacking}, of many; nobody who lacks nothing is in it. */
  async lackingOf(personIds: readonly string[], stackId: string): Promise<Map<string, string[]>> {
    const lacks = new Map<string, string[]>();
    for (const { row, metAt } of await this.standing(personIds, stackId)) {
      if (metAt === null) lacks.set(row.personId, [...(lacks.get(row.personId) ?? []), row.title]);
    }
    return lacks;
  }

  /** For administrators. Errors: `auth.forbidden`, `stack.unknown`, `input.invalid`. */
  async add(by: Asker, { stack, kind, title, help }: AddPrerequisiteRequest): Promise<void> {
    assertManages(by);
    if (stack !== null) this.stacks.get(stack);
    if (kind !== 'attested') await this.assertCheckable(stack, kind);
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
      throw new AppError('input.invalid', `This is checked, and not said: ${WAY[found.kind]}.`);
    if (has) await this.rows.attest(personId, id, this.clock.now());
    else await this.rows.takeBack(personId, id);
  }

  /** Somebody opened a page of a stack's guide. */
  noteGuide(personId: string, stackId: string): Promise<void> {
    return this.rows.noteGuide(personId, stackId, this.clock.now());
  }

  /** How people stand to the prerequisites of a stack, or to all. */
  private async standing(personIds: readonly string[], stackId?: string): Promise<Standing[]> {
    const [rows, checks] = await Promise.all([
      this.rows.ofPeople(personIds),
      this.checks.ofPeople(personIds),
    ]);
    return rows
      .filter((row) => stackId === undefined || row.stackId === null || row.stackId === stackId)
      .map((row) => this.standingTo(row, checks));
  }

  private standingTo(row: MetPrerequisite, checks: readonly StackCheck[]): Standing {
    const { personId, stackId, kind } = row;
    if (kind !== 'nodes' && kind !== 'searches') return { row, left: [], metAt: row.metAt };
    const stack = this.stacks.list().find(({ file }) => file.id === stackId);
    // Of a stack that is no longer there nothing can be asked.
    const names = stack ? namesToDo(kind, stack.file) : [];
    const done = checks.filter(
      (check) =>
        check.personId === personId &&
        check.stackId === stackId &&
        check.kind === (kind === 'nodes' ? 'node' : 'search') &&
        names.includes(check.name),
    );
    const left = names.filter((name) => !done.some((check) => check.name === name));
    const metAt = new Date(Math.max(row.createdAt.getTime(), ...done.map(({ doneAt }) => doneAt.getTime())));
    return { row, left, metAt: left.length === 0 ? metAt : null };
  }

  private async assertCheckable(stack: string | null, kind: CheckedKind): Promise<void> {
    const wrong = (message: string): AppError =>
      new AppError('input.invalid', 'What is checked is asked for once, and of one stack.', {
        details: [{ field: 'stack', message }],
      });
    if (stack === null) throw wrong('is needed to check this');
    if (await this.rows.checkedOf(stack, kind)) throw wrong('asks for this already');
    const { file } = this.stacks.get(stack);
    const nothingToDo = kind === 'guide' ? file.guide === undefined : namesToDo(kind, file).length === 0;
    if (nothingToDo) throw wrong('has nothing to do of this kind');
  }
}

interface Standing {
  row: MetPrerequisite;
  /** Names of what is still to do. */
  left: string[];
  metAt: Date | null;
}

function assertManages({ role }: Asker): void {
  if (role === 'admin') return;
  throw new AppError('auth.forbidden', 'Only administrators change what is needed to sign up.');
}

function nothing(): AppError {
  return new AppError('resource.not-found', 'There is no such prerequisite.');
}

function viewOf(row: MetPrerequisite, left: string[], metAt: Date | null): PrerequisiteView {
  const { id, stackId, kind, title, help } = row;
  return { id, stack: stackId, kind, title, help, metAt: metAt?.toISOString() ?? null, left };
}
