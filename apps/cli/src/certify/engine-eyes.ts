import { nodeReadingScript, parseNodeReading, SandboxEyes, type SeenText, type Sight } from '#certification';
import type { Probe, StackFile } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { type EngineClient, type SandboxEngine, type SandboxLeftovers, sandboxLeftovers } from '#sandbox';
import { ProbeRunner } from '#telemetry';

/** Reading a node takes a second or two; one that is starved or full of files takes longer. */
const READING_TIMEOUT_MS = 60_000;
/** Nodes that are read side by side: reading is a load, too. */
const SIDE_BY_SIDE = 3;

/** Looks into sandboxes through the engine. */
export class EngineEyes extends SandboxEyes {
  private readonly probes: ProbeRunner;

  constructor(
    private readonly engine: Pick<SandboxEngine, 'exec'>,
    private readonly client: EngineClient,
    clock: Clock,
  ) {
    super();
    this.probes = new ProbeRunner({ exec: (id, node, request) => engine.exec(id, node, request) }, clock);
  }

  async look(sandboxId: string, probe: Probe): Promise<Sight> {
    const [seen] = await this.probes.check(sandboxId, [{ ...probe, kind: 'steady' }]);
    if (!seen) throw new Error(`no observation of ${probe.id}`);
    return { green: seen.green, evidence: seen.evidence };
  }

  async read(sandboxId: string, stack: StackFile, since: Date): Promise<SeenText[]> {
    const left = stack.nodes.filter(({ user }) => user !== undefined).map(({ name }) => name);
    const texts: SeenText[] = [];
    const reader = async (): Promise<void> => {
      for (let node = left.shift(); node !== undefined; node = left.shift())
        texts.push(...(await this.readNode(sandboxId, node, since)));
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, reader));
    return texts;
  }

  left(sandboxId: string): Promise<SandboxLeftovers> {
    return sandboxLeftovers(this.client, sandboxId);
  }

  /** A node that does not run, or that nobody can work on, tells nothing. */
  private async readNode(sandboxId: string, node: string, since: Date): Promise<SeenText[]> {
    try {
      const { stdout } = await this.engine.exec(sandboxId, node, {
        command: ['sh', '-s'],
        stdin: nodeReadingScript(since),
        timeoutMs: READING_TIMEOUT_MS,
      });
      return parseNodeReading(node, stdout);
    } catch (error) {
      if (AppError.from(error).family === 'unexpected') throw error;
      return [];
    }
  }
}
