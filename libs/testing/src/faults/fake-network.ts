import { type NetworkProgram, type NetworkRequest, NodeNetwork, type ShellResult } from '#faults';
import { AppError } from '#kernel';

/** What a command does beside a fake node; undefined when it is not one that the fake knows. */
export type FakeNetworkCommand = (command: string[]) => Partial<ShellResult> | undefined;

/** The networks of fake nodes: what a command does is a function, and programs are remembered. */
export class FakeNetwork extends NodeNetwork {
  private readonly nodes = new Map<string, FakeNetworkCommand>();
  /** Programs that run, by `node/name`. */
  readonly programs = new Map<string, NetworkProgram>();
  readonly stopped = new Set<string>();
  /** Called before every command and program. */
  beforeEach: () => void = () => undefined;

  addNode(name: string, command: FakeNetworkCommand): this {
    this.nodes.set(name, command);
    return this;
  }

  async exec(_sandboxId: string, node: string, { command }: NetworkRequest): Promise<ShellResult> {
    this.beforeEach();
    const answer = this.running(node)(command);
    const unknown = { exitStatus: 127, stderr: `${command[0]}: not found` };
    return { exitStatus: 0, stdout: '', stderr: '', durationMs: 1, ...(answer ?? unknown) };
  }

  async serve(_sandboxId: string, node: string, program: NetworkProgram): Promise<void> {
    this.beforeEach();
    this.running(node);
    this.programs.set(`${node}/${program.name}`, program);
  }

  async endProgram(_sandboxId: string, node: string, name: string): Promise<void> {
    this.programs.delete(`${node}/${name}`);
  }

  private running(node: string): FakeNetworkCommand {
    const command = this.nodes.get(node);
    if (!command) throw new AppError('sandbox.lost', `The node ${node} is gone.`);
    if (this.stopped.has(node)) throw new AppError('node.not-running', `The node ${node} does not run.`);
    return command;
  }
}
