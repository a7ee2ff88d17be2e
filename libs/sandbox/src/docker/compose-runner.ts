import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { StackFile } from '#contracts';
import type { ProvisionRequest } from '../engine/sandbox-engine.js';
import type { ComposeOutline } from '../stack/compose-outline.js';
import { composeOverride } from './compose-override.js';
import { projectName } from './labels.js';

export interface ComposeOutcome {
  ok: boolean;
  /** True when compose was stopped because it took too long. */
  timedOut: boolean;
  /** What compose printed. */
  said: string;
}

/** How often users do what, as stacks are told it: JSON, milliseconds at tempo 1 by name of the journey. */
export function journeyPeriods({ journeys }: StackFile): string {
  return JSON.stringify(Object.fromEntries(journeys.map(({ name, everyMs }) => [name, everyMs])));
}

/** Grace beyond compose's own limit before it is killed. */
const GRACE_MS = 5_000;

/** Runs `docker compose up` for a sandbox. */
export class ComposeRunner {
  /** @param stateDir where the generated compose files lie while they are needed */
  constructor(private readonly stateDir: string) {}

  /** Brings the stack up and waits until compose calls every node healthy, or one of them unhealthy. */
  async up(request: ProvisionRequest, outline: ComposeOutline): Promise<ComposeOutcome> {
    const overridePath = await this.writeOverride(request, outline);
    try {
      return await this.run(request, overridePath);
    } finally {
      await rm(overridePath, { force: true });
    }
  }

  private async writeOverride(request: ProvisionRequest, outline: ComposeOutline): Promise<string> {
    const folder = join(this.stateDir, 'compose');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${request.sandboxId}.yml`);
    await writeFile(path, composeOverride(outline, request));
    return path;
  }

  /**
   * The output goes to a pipe on purpose: when this server is killed the pipe breaks, and compose ends at its next
   * line of progress instead of going on to make containers behind the reaper's back.
   */
  private async run(request: ProvisionRequest, overridePath: string): Promise<ComposeOutcome> {
    const { stack, sandboxId, tempo, imageTag, timeoutMs, signal } = request;
    const files = ['-f', stack.composePath, '-f', overridePath];
    const wait = ['--wait', '--wait-timeout', String(Math.ceil(timeoutMs / 1_000))];
    const result = await execa(
      'docker',
      ['compose', '--ansi', 'never', '--progress', 'plain', '-p', projectName(sandboxId), ...files].concat([
        'up',
        '-d',
        ...wait,
        '--pull',
        'never',
        '--no-build',
      ]),
      {
        cwd: stack.directory,
        env: {
          SIMSUP_TEMPO: String(tempo),
          SIMSUP_IMAGE_TAG: imageTag,
          SIMSUP_JOURNEYS: journeyPeriods(stack.file),
        },
        reject: false,
        all: true,
        stdin: 'ignore',
        timeout: timeoutMs + GRACE_MS,
        killSignal: 'SIGKILL',
        ...(signal ? { cancelSignal: signal } : {}),
      },
    );
    // spawn failed: there is no docker command
    const said = result.all ?? ('originalMessage' in result ? String(result.originalMessage) : '');
    return { ok: result.exitCode === 0, timedOut: result.timedOut, said };
  }
}
