import type { ShellRequest, ShellResult } from '../node-shell.port.js';
import { NodeShell } from '../node-shell.port.js';

/** What a command does on a fake node; undefined when it is not one that the fake knows. */
export type FakeCommand = (command: string[], request: ShellRequest) => Partial<ShellResult> | undefined;

/** A shell on fake nodes: what a node's command does is a function. */
export class FakeShell extends NodeShell {
  private readonly nodes = new Map<string, FakeCommand>();
  /** Called before every command. */
  beforeEach: (command: string[]) => void | Promise<void> = () => undefined;

  addNode(name: string, command: FakeCommand): this {
    this.nodes.set(name, command);
    return this;
  }

  async exec(_sandboxId: string, node: string, request: ShellRequest): Promise<ShellResult> {
    await this.beforeEach(request.command);
    const result = this.nodes.get(node)?.(request.command, request);
    const unknown = { exitStatus: 127, stderr: `${request.command[0]}: not found` };
    return { exitStatus: 0, stdout: '', stderr: '', durationMs: 1, ...(result ?? unknown) };
  }
}
