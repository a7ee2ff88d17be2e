import type { ShellResult } from '../node-shell.port.js';

export interface FakeProcess {
  pid: number;
  startTime: number;
  args: string;
  state: string;
  user?: string;
  terminal?: number;
}

/** Processes of a fake node, and the commands of it that find and signal them. */
export class FakeProcessTable {
  readonly processes: FakeProcess[] = [];
  readonly pidFiles = new Map<string, number>();
  /** What happens when a process is ended. */
  onEnd: (process: FakeProcess) => void = () => undefined;

  add(process: Partial<FakeProcess> & { pid: number }): FakeProcess {
    const added = { startTime: process.pid * 10, args: 'worker', state: 'S', ...process };
    this.processes.push(added);
    return added;
  }

  readonly run = (command: string[]): Partial<ShellResult> | undefined => {
    if (command[0] === 'pgrep') return this.pgrep(command);
    const [script = '', , ...words] = command.slice(2);
    if (script.includes('cat -- "$1"')) return this.byPidFile(words[0] ?? '');
    if (script.startsWith('for pid')) return { stdout: words.map((pid) => this.stat(Number(pid))).join('') };
    if (script.startsWith('signal=$1; shift\n')) return this.signalSame(words);
    if (script.startsWith('signal=$1; shift; for pid')) return this.signal(words);
    return undefined;
  };

  private pgrep(command: string[]): Partial<ShellResult> {
    const pattern = command.at(-1) ?? '';
    const expression = new RegExp(command.includes('-x') ? `^(${pattern})$` : pattern);
    const user = command.includes('-u') ? command[command.indexOf('-u') + 1] : undefined;
    const found = this.processes.filter(
      ({ args, ...it }) => expression.test(args) && (!user || it.user === user),
    );
    return { exitStatus: found.length > 0 ? 0 : 1, stdout: found.map(({ pid }) => `${pid}\n`).join('') };
  }

  private byPidFile(path: string): Partial<ShellResult> {
    const stat = this.stat(this.pidFiles.get(path) ?? 0);
    return stat === '' ? { exitStatus: 1 } : { stdout: stat };
  }

  private stat(pid: number): string {
    const process = this.processes.find((it) => it.pid === pid);
    if (!process) return '';
    const middle = Array.from({ length: 14 }, () => '0').join(' ');
    return `${pid} (odd) name) ${process.state} 1 1 1 ${process.terminal ?? 0} ${middle} ${process.startTime} 0\n`;
  }

  private signalSame([signal = '', ...targets]: string[]): Partial<ShellResult> {
    for (const target of targets) {
      const [pid, startTime] = target.split(':').map(Number);
      if (!this.processes.some((it) => it.pid === pid && it.startTime === startTime))
        return { exitStatus: 3 };
      this.signal([signal, String(pid)]);
    }
    return {};
  }

  private signal([signal, ...pids]: string[]): Partial<ShellResult> {
    for (const process of this.processes.filter(({ pid }) => pids.includes(String(pid)))) {
      if (signal === 'STOP') process.state = 'T';
      else if (signal === 'CONT') process.state = 'S';
      else this.end(process);
    }
    return {};
  }

  end(process: FakeProcess): void {
    this.processes.splice(this.processes.indexOf(process), 1);
    this.onEnd(process);
  }
}
