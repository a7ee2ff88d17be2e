import { BuilderSandbox } from '../harness/builder-stack.js';
import { run } from './docker-cli-shell.js';

/** A whole builder stack, for faults that need more than one node; nodes are named by their containers' ids. */
export class StackNodes implements AsyncDisposable {
  private constructor(
    private readonly sandbox: BuilderSandbox,
    private readonly containers: ReadonlyMap<string, string>,
  ) {}

  static async start(): Promise<StackNodes> {
    const sandbox = await BuilderSandbox.make(10);
    const filter = ['--filter', `label=simsup.sandbox=${sandbox.sandboxId}`];
    const format = '{{.Label "com.docker.compose.service"}} {{.ID}}';
    const { stdout } = await run(['ps', ...filter, '--format', format], { timeoutMs: 10_000 });
    const rows = stdout.split('\n').filter(Boolean);
    return new StackNodes(sandbox, new Map(rows.map((row) => row.split(' ') as [string, string])));
  }

  /** Id of a node's container. */
  node(name: string): string {
    const container = this.containers.get(name);
    if (container === undefined) throw new Error(`the stack has no node ${name}`);
    return container;
  }

  /** Runs a line of bash as root on a node, and gives what it printed. */
  sh(name: string, line: string): Promise<string> {
    return this.sandbox.root(name, line);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sandbox[Symbol.asyncDispose]();
  }
}
