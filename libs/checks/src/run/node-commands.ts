import type { CheckCommand, StackFile } from '#contracts';
import { AppError } from '#kernel';
import type { SandboxEngine } from '#sandbox';
import type { CommandAnswer } from './expectation.js';
import { loginCommand } from './login-command.js';

/** A node, and as whom one works on it. */
export interface Place {
  node: string;
  user: string;
}

/** Runs the commands of checks in one sandbox. */
export class NodeCommands {
  constructor(
    private readonly engine: Pick<SandboxEngine, 'exec'>,
    private readonly sandboxId: string,
    private readonly stack: StackFile,
  ) {}

  /** Where a command runs: on the entry and as the responders' login there, unless it says otherwise. */
  placeOf({ at, as }: CheckCommand): Place {
    const node = at ?? this.stack.entry.node;
    const login = this.stack.nodes.find(({ name }) => name === node)?.user;
    const usual = node === this.stack.entry.node ? this.stack.entry.user : (login ?? 'root');
    return { node, user: as ?? usual };
  }

  /** Runs it once. Null when it did not end in its time. Throws what the engine throws otherwise. */
  async run(command: CheckCommand): Promise<CommandAnswer> {
    const { node, user } = this.placeOf(command);
    const { run, timeoutMs } = command;
    try {
      return await this.engine.exec(this.sandboxId, node, {
        command: loginCommand(run, user),
        user,
        timeoutMs,
      });
    } catch (error) {
      if (AppError.from(error).code === 'engine.timeout') return null;
      throw error;
    }
  }

  /** For people: `node (user): command`. */
  inWords(command: CheckCommand): string {
    const { node, user } = this.placeOf(command);
    const [line = '', ...more] = command.run.trim().split('\n');
    return `${node} (${user}): ${line}${more.length > 0 ? ' …' : ''}`;
  }
}
