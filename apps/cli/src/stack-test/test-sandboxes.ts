import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckSandboxes } from '#checks';
import { newId } from '#kernel';
import { imagesMissing, type SandboxEngine, type Stack } from '#sandbox';
import { isAlive } from '../server/server-file.js';

/** After this a sandbox that is still not healthy is given up. */
const PROVISION_TIMEOUT_MS = 120_000;

export interface TestSandboxesRequest {
  engine: Pick<SandboxEngine, 'provision' | 'remove' | 'leave'>;
  stack: Stack;
  tempo: number;
  /** Where each sandbox is noted for as long as it exists. */
  stateDir: string;
}

/**
 * Label of all that tests of stacks make that share a state directory: no server takes these sandboxes for its own, and
 * what another directory's command left behind is that one's to remove.
 */
export function stackTestServerId(stateDir: string): string {
  const digest = createHash('sha256').update(path.resolve(stateDir)).digest('hex');
  return `stack-test-${digest.slice(0, 12)}`;
}

/**
 * Sandboxes of one command, without a server or a database. Each is noted on disk, with the process that has it,
 * before the engine is asked for anything: what a killed command leaves behind, the next one removes.
 */
export class TestSandboxes implements CheckSandboxes {
  private readonly notesDir: string;
  private readonly serverId: string;

  constructor(private readonly request: TestSandboxesRequest) {
    this.serverId = stackTestServerId(request.stateDir);
    this.notesDir = path.join(request.stateDir, 'stack-tests');
  }

  async make(signal: AbortSignal): Promise<string> {
    const { engine, stack, tempo } = this.request;
    if (stack.imageTag === null) throw imagesMissing(stack.file.id);
    const sandboxId = newId();
    await mkdir(this.notesDir, { recursive: true });
    await writeFile(this.note(sandboxId), String(process.pid));
    try {
      await engine.provision({
        sandboxId,
        stack,
        imageTag: stack.imageTag,
        tempo,
        serverId: this.serverId,
        owner: { pool: stack.file.id },
        timeoutMs: PROVISION_TIMEOUT_MS,
        signal,
      });
    } catch (error) {
      await this.remove(sandboxId);
      throw error;
    }
    return sandboxId;
  }

  async remove(sandboxId: string): Promise<void> {
    await this.request.engine.remove(sandboxId);
    await rm(this.note(sandboxId), { force: true });
  }

  /** Removes what commands left behind that were killed. */
  async removeLeft(): Promise<void> {
    const noted = await readdir(this.notesDir).catch(() => []);
    await Promise.all(noted.map((sandboxId) => this.removeIfLeft(sandboxId)));
  }

  /** Takes back what was set on the host for these sandboxes, unless another command of this kind still has some. */
  async leave(): Promise<void> {
    const noted = await readdir(this.notesDir).catch(() => []);
    if (noted.length === 0) await this.request.engine.leave(this.serverId);
  }

  private async removeIfLeft(sandboxId: string): Promise<void> {
    const pid = Number(await readFile(this.note(sandboxId), 'utf8').catch(() => ''));
    if (!(pid > 0 && isAlive(pid))) await this.remove(sandboxId);
  }

  private note(sandboxId: string): string {
    return path.join(this.notesDir, sandboxId);
  }
}
