import type Docker from 'dockerode';
import type { EngineClient } from './engine-client.js';
import { COMPOSE_SERVICE_LABEL, SANDBOX_LABEL } from './labels.js';
import { textOfFrames } from './multiplexed-stream.js';

/** A node that keeps a sandbox from being healthy. */
export interface UnhealthyNode {
  node: string;
  /** `exited (1)`, `unhealthy`, `starting` … */
  condition: string;
  /** What its last health check or its log said last; may be empty. */
  evidence: string;
}

const EVIDENCE_LENGTH = 600;
const LOG_LINES = 12;

/** Looks which node of a sandbox is to blame. */
export class HealthDiagnosis {
  constructor(private readonly client: EngineClient) {}

  /** The nodes that are not healthy, the deadest first. */
  async unhealthy(sandboxId: string): Promise<UnhealthyNode[]> {
    const infos = await this.client.call('diagnosing a sandbox', async (docker, abortSignal) => {
      const filters = { label: [`${SANDBOX_LABEL}=${sandboxId}`] };
      const found = await docker.listContainers({ all: true, filters, abortSignal });
      return Promise.all(found.map(({ Id }) => docker.getContainer(Id).inspect({ abortSignal })));
    });
    const bad = infos.filter((info) => conditionOf(info) !== 'healthy').sort((a, b) => rank(a) - rank(b));
    return Promise.all(bad.map((info) => this.describe(info)));
  }

  private async describe(info: Docker.ContainerInspectInfo): Promise<UnhealthyNode> {
    const checked = info.State.Health?.Log?.at(-1)?.Output?.trim() ?? '';
    const evidence = checked !== '' && info.State.Running ? checked : await this.lastLines(info.Id);
    return {
      node: info.Config.Labels[COMPOSE_SERVICE_LABEL] ?? info.Name,
      condition: conditionOf(info),
      evidence: evidence.slice(-EVIDENCE_LENGTH),
    };
  }

  private async lastLines(containerId: string): Promise<string> {
    const raw = await this.client.call('reading a log', (docker, abortSignal) =>
      docker
        .getContainer(containerId)
        .logs({ stdout: true, stderr: true, tail: LOG_LINES, follow: false, abortSignal }),
    );
    return (await textOfFrames(raw)).trim();
  }
}

function conditionOf({ State }: Docker.ContainerInspectInfo): string {
  if (!State.Running) return State.Status === 'exited' ? `exited (${State.ExitCode})` : State.Status;
  if (State.Paused) return 'paused';
  return State.Health?.Status ?? 'healthy';
}

/** A node that died explains one that only waits. */
function rank(info: Docker.ContainerInspectInfo): number {
  if (conditionOf(info).startsWith('exited')) return 0;
  return ['unhealthy', 'starting', 'created'].indexOf(conditionOf(info)) + 1;
}
