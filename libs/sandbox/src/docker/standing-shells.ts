import { AppError, type Clock } from '#kernel';
import type { ExecRequest, ExecResult } from '../engine/exec.js';
import type { EngineClient } from './engine-client.js';
import { type StandingAnswer, StandingShell } from './standing-shell.js';

/** Shells that stay open, by container and user. As many as are needed at once; each runs one command at a time. */
export class StandingShells {
  /** Those that run nothing now, by container and user. */
  private readonly idle = new Map<string, StandingShell[]>();

  constructor(
    private readonly client: EngineClient,
    private readonly clock: Clock,
  ) {}

  /** Runs a command to its end in a shell that is open, or is opened for it. Errors: as of `DockerExec.run`. */
  async run(containerId: string, request: ExecRequest): Promise<ExecResult> {
    const user = request.user ?? 'root';
    const key = `${containerId}/${user}`;
    const startedMs = this.clock.monotonicMs();
    let answer = await this.inOpenShell(key, request);
    // It was ended since, or meanwhile: a new one finds out whether the node still runs.
    if (answer === 'closed') answer = await this.inNewShell(containerId, user, request);
    if (answer === 'late') throw tooLong(request);
    if (answer === 'closed')
      throw new AppError('engine.failed', 'A shell on the node was ended by somebody.');
    return { ...answer, durationMs: this.clock.monotonicMs() - startedMs };
  }

  private async inOpenShell(key: string, request: ExecRequest): Promise<StandingAnswer> {
    const shell = this.idle.get(key)?.pop();
    return shell ? this.runIn(shell, key, request) : 'closed';
  }

  private async inNewShell(containerId: string, user: string, request: ExecRequest): Promise<StandingAnswer> {
    const shell = await StandingShell.open(this.client, containerId, user);
    const key = `${containerId}/${user}`;
    void this.dropWhenClosed(shell, key);
    return this.runIn(shell, key, request);
  }

  private async runIn(shell: StandingShell, key: string, request: ExecRequest): Promise<StandingAnswer> {
    const answer = await shell.run(request);
    if (shell.isOpen) this.idle.set(key, [...(this.idle.get(key) ?? []), shell]);
    return answer;
  }

  private async dropWhenClosed(shell: StandingShell, key: string): Promise<void> {
    await shell.closed;
    const left = (this.idle.get(key) ?? []).filter((idle) => idle !== shell);
    if (left.length > 0) this.idle.set(key, left);
    else this.idle.delete(key);
  }
}

function tooLong({ command, timeoutMs }: ExecRequest): AppError {
  return new AppError('engine.timeout', `"${command.join(' ')}" took longer than ${timeoutMs} ms.`);
}
