import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { StackConsole, StackFile } from '#contracts';
import { AppError, type Clock } from '#kernel';
import type { Asker } from '../asker.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { StackWatch, type WatchedStack } from './stack-watch.service.js';

/** A pass lets its holder in for so long, if the practice lasts. */
const PASS_MS = 12 * 3_600_000;
/** Passes at once, of all practices: when there are more, the oldest goes. */
const PASSES = 2_000;

interface Pass {
  practiceId: string;
  asker: Asker;
  name: string;
  untilMs: number;
}

/** One console of a running stack, for whoever holds a pass. */
export interface OpenConsole extends Pick<WatchedStack, 'agent' | 'signal'> {
  console: StackConsole;
}

/**
 * Passes to the consoles of running stacks. The pages of a console are shown without the reader's login (see ADR
 * 11), so that what lets them in is a secret in their address; each use is checked against the practice anew.
 */
@Injectable()
export class PracticeConsoles {
  private readonly passes = new Map<string, Pass>();

  constructor(
    private readonly watch: StackWatch,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** A new pass. Errors: those of {@link StackWatch.enter}, and `resource.not-found` for a console of no such name. */
  async admit(practiceId: string, asker: Asker, name: string): Promise<string> {
    consoleOf((await this.watch.enter(practiceId, asker, 'pages')).stack, name);
    const pass = randomBytes(24).toString('base64url');
    this.passes.set(pass, { practiceId, asker, name, untilMs: this.nowMs() + PASS_MS });
    this.forgetOld();
    return pass;
  }

  /** The console of a pass. Errors: `resource.not-found`, `practice.wrong-state`, `auth.forbidden`. */
  async enter(pass: string): Promise<OpenConsole> {
    const known = this.passes.get(pass);
    if (!known || known.untilMs < this.nowMs())
      throw new AppError(
        'resource.not-found',
        'This address is no longer valid: open it from the practice again.',
      );
    const { stack, agent, signal } = await this.watch.enter(known.practiceId, known.asker, 'pages');
    return { console: consoleOf(stack, known.name), agent, signal };
  }

  private nowMs(): number {
    return this.clock.now().getTime();
  }

  /** Passes are in the order in which they were given. */
  private forgetOld(): void {
    for (const [pass, { untilMs }] of this.passes) {
      if (this.passes.size <= PASSES && untilMs >= this.nowMs()) return;
      this.passes.delete(pass);
    }
  }
}

function consoleOf(stack: StackFile, name: string): StackConsole {
  const found = stack.consoles.find((each) => each.name === name);
  if (!found) throw new AppError('resource.not-found', `This stack has no console "${name}".`);
  return found;
}
