import { AppError } from '#kernel';
import type { EngineClient } from './engine-client.js';
import { httpStatusOf } from './engine-errors.js';
import { COMPOSE_PROJECT_LABEL, COMPOSE_SERVICE_LABEL, projectName } from './labels.js';

/** Finds the container of a node by compose's labels, and remembers it for as long as it exists. */
export class NodeContainers {
  private readonly known = new Map<string, string>();

  constructor(private readonly client: EngineClient) {}

  /** Container id of a node. Throws `sandbox.lost` when there is none. */
  async idOf(sandboxId: string, node: string): Promise<string> {
    const key = `${sandboxId}/${node}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const [found] = await this.client.call('looking for a node', (docker, abortSignal) =>
      docker.listContainers({
        all: true,
        abortSignal,
        filters: {
          label: [`${COMPOSE_PROJECT_LABEL}=${projectName(sandboxId)}`, `${COMPOSE_SERVICE_LABEL}=${node}`],
        },
      }),
    );
    if (!found) throw lost(node);
    this.known.set(key, found.Id);
    return found.Id;
  }

  /** Works on a node's container and says in our own words when it is gone or does not run. */
  async with<T>(sandboxId: string, node: string, work: (containerId: string) => Promise<T>): Promise<T> {
    const containerId = await this.idOf(sandboxId, node);
    try {
      return await work(containerId);
    } catch (error) {
      throw this.explain(error, sandboxId, node);
    }
  }

  /** Forgets a sandbox that is being removed. */
  forget(sandboxId: string): void {
    for (const key of this.known.keys()) if (key.startsWith(`${sandboxId}/`)) this.known.delete(key);
  }

  private explain(error: unknown, sandboxId: string, node: string): unknown {
    const status = httpStatusOf(error);
    if (status === 409) {
      return new AppError('node.not-running', `The node ${node} does not run.`, { cause: error });
    }
    if (status !== 404) return error;
    this.forget(sandboxId);
    return lost(node, error);
  }
}

/** The error for a node that no longer exists. */
export function lost(node: string, cause?: unknown): AppError {
  return new AppError('sandbox.lost', `The node ${node} is gone, and its sandbox with it.`, { cause });
}
