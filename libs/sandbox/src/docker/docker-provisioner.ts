import { readFile } from 'node:fs/promises';
import { AppError } from '#kernel';
import type { ProvisionRequest } from '../engine/sandbox-engine.js';
import { outlineCompose } from '../stack/compose-outline.js';
import { imageNames } from '../stack/stack.js';
import type { ComposeOutcome, ComposeRunner } from './compose-runner.js';
import { engineCliError } from './engine-errors.js';
import type { HealthDiagnosis } from './health-diagnosis.js';
import type { ImageCheck } from './image-check.js';
import type { RoomCheck } from './room-check.js';
import type { SandboxRemover } from './sandbox-remover.js';

export interface ProvisionerParts {
  compose: ComposeRunner;
  images: ImageCheck;
  room: RoomCheck;
  diagnosis: HealthDiagnosis;
  remover: SandboxRemover;
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
    const outcome = await this.parts.compose.up(request, outline);
    if (outcome.ok) return;
    const error = request.signal?.aborted ? request.signal.reason : await this.explain(sandboxId, outcome);
    await this.parts.remover.remove(sandboxId);
    throw error;
  }

  private async explain(sandboxId: string, outcome: ComposeOutcome): Promise<AppError> {
    const doing = 'bringing a sandbox up';
    const failed = engineCliError(outcome.said, doing);
    if (failed.code !== 'engine.failed') return failed;
    const [worst, ...others] = await this.parts.diagnosis.unhealthy(sandboxId);
    if (!worst) return failed;
    const said = worst.evidence === '' ? 'It said nothing.' : `It said last: ${worst.evidence}`;
    return new AppError(
      'sandbox.not-healthy',
      `The node ${worst.node} did not become healthy (${worst.condition})${outcome.timedOut ? ' in time' : ''}. ${said}`,
      { details: [worst, ...others].map(({ node, condition }) => ({ field: node, message: condition })) },
    );
  }
}
