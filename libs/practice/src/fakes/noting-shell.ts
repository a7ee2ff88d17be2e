import { NodeShell, type ShellRequest, type ShellResult } from '#faults';

/** What the kernel tells of a process: its number, name, state and, as 22nd, its start. */
const STAT = `77 (sleeper) S 1 77 77 0 -1 ${'0 '.repeat(13)}4711 0`;

/** A node whose processes are stopped in name only. Notes which sandboxes were damaged, and when. */
export class NotingShell extends NodeShell {
  readonly damaged: { sandboxId: string; at: Date }[] = [];
  /** Called before damage is done: a test may keep it waiting. */
  beforeDamage: () => Promise<void> = async () => undefined;

  async exec(sandboxId: string, _node: string, { command }: ShellRequest): Promise<ShellResult> {
    if (command.includes('STOP')) {
      await this.beforeDamage();
      this.damaged.push({ sandboxId, at: new Date() });
    }
    return { exitStatus: 0, stdout: `${STAT}\n`, stderr: '', durationMs: 0 };
  }
}
