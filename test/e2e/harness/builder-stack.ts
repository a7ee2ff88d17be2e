import { mkdtemp, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newId, SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient, type Stack, StackCatalogue, toolsImage } from '#sandbox';

const ROOT = dirname(findPackageJSON(import.meta.url) ?? '.');

/** One sandbox of the builder stack as the build made its images, and the engine that has it. */
export class BuilderSandbox {
  private constructor(
    readonly engine: DockerSandboxEngine,
    readonly stack: Stack,
    readonly sandboxId: string,
    private readonly stateDir: string,
  ) {}

  /** Provisions one; it is ready when all nodes are healthy. */
  static async make(tempo: number): Promise<BuilderSandbox> {
    const stateDir = await mkdtemp(join(tmpdir(), 'simsup-e2e-'));
    const client = await EngineClient.connect();
    const files = { stacksDir: join(ROOT, 'sandbox'), imagesFile: join(ROOT, 'build/images.json') };
    const catalogue = new StackCatalogue(files);
    const engine = new DockerSandboxEngine({
      client,
      clock: new SystemClock(),
      stateDir,
      toolsImage: () => toolsImage(catalogue),
    });
    const stack = catalogue.get('builder');
    if (stack.imageTag === null) throw new Error('the builder stack is not built: npm run build');
    const sandboxId = newId();
    await engine.provision({
      sandboxId,
      stack,
      imageTag: stack.imageTag,
      tempo,
      serverId: `e2e-${sandboxId}`,
      owner: { pool: 'builder' },
      timeoutMs: 120_000,
    });
    return new BuilderSandbox(engine, stack, sandboxId, stateDir);
  }

  get nodes(): string[] {
    return this.stack.file.nodes.map(({ name }) => name);
  }

  /** Runs a bash script as root; what it prints on standard output. */
  async root(node: string, script: string): Promise<string> {
    const command = ['/bin/bash', '-c', script];
    return (await this.engine.exec(this.sandboxId, node, { command, timeoutMs: 60_000 })).stdout;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine.remove(this.sandboxId);
    await this.engine.leave(`e2e-${this.sandboxId}`);
    await rm(this.stateDir, { recursive: true, force: true });
  }
}
