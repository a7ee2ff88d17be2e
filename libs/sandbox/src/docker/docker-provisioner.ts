import { readFile } from 'node:fs/promises';
import { AppError } from '#kernel';
import type { ProvisionRequest } from '../engine/sandbox-engine.js';
import { outlineCompose } from '../stack/compose-outline.js';
import { imageNames } from '../stack/stack.js';
import type { ComposeOutcome, ComposeRunner } from './compose-runner.js';
import { engineCliError } from './engine-errors.js';
import type { HealthDiagnosis, UnhealthyNode } from './health-diagnosis.js';
import type { HostShield } from './host-shield.js';
import type { ImageCheck } from './image-check.js';
import type { RoomCheck } from './room-check.js';
import type { SandboxRemover } from './sandbox-remover.js';

export interface ProvisionerParts {
  compose: Pick<ComposeRunner, 'up'>;
  images: Pick<ImageCheck, 'assertPresent'>;
  room: Pick<RoomCheck, 'assertRoom'>;
  diagnosis: Pick<HealthDiagnosis, 'unhealthy'>;
  remover: Pick<SandboxRemover, 'remove'>;
  shield: Pick<HostShield, 'raise'>;
}

/** Makes sandboxes with compose: all of one, or nothing. */
export class DockerProvisioner {
  constructor(private readonly parts: ProvisionerParts) {}

  async provision(request: ProvisionRequest): Promise<void> {
    const { stack, imageTag, sandboxId } = request;
    request.signal?.throwIfAborted();
    const outline = outlineCompose(await readFile(stack.composePath, 'utf8'), stack.composePath);
    await Promise.all([
      this.parts.images.assertPresent(stack.file.id, imageNames(stack.file, imageTag)),
      this.parts.room.assertRoom(outline.memoryNeedBytes),
    ]);
    const [outcome, unshielded] = await Promise.all([
      this.parts.compose.up(request, outline),
      this.parts.shield.raise(request.serverId).catch((reason: unknown) => reason),
    ]);
    const error = (await this.failure(request, outcome)) ?? unshielded;
    if (!error) return;
    await this.parts.remover.remove(sandboxId);
    throw error;
  }

  /**
   * What went wrong, if anything. Compose's own word that all is well is not enough: its `--wait` ends with status 0
   * as well when the time limit passes between two of its looks at the nodes.
   */
  private async failure(request: ProvisionRequest, outcome: ComposeOutcome): Promise<unknown> {
    if (request.signal?.aborted) return request.signal.reason;
    const failed = outcome.ok ? undefined : engineCliError(outcome.said, 'bringing a sandbox up');
    if (failed && failed.code !== 'engine.failed') return failed;
    const unhealthy = await this.parts.diagnosis.unhealthy(request.sandboxId);
    return unhealthy.length === 0 ? failed : notHealthy(unhealthy, outcome.ok || outcome.timedOut);
  }
}

/** @param nodes those that are to blame, the deadest first; at least one */
function notHealthy(nodes: UnhealthyNode[], timedOut: boolean): AppError {
  const [worst] = nodes as [UnhealthyNode];
  const said = worst.evidence === '' ? 'It said nothing.' : `It said last: ${worst.evidence}`;
  return new AppError(
    'sandbox.not-healthy',
    `The node ${worst.node} did not become healthy (${worst.condition})${timedOut ? ' in time' : ''}. ${said}`,
    { details: nodes.map(({ node, condition }) => ({ field: node, message: condition })) },
  );
}
