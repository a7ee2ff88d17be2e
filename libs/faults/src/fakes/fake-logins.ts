import type { ShellRequest, ShellResult } from '../node-shell.port.js';
import { FakeProcessTable } from './fake-process-table.js';

/** A node on which people leave processes running: each bears the number of its login session. */
export class FakeLogins {
  readonly table = new FakeProcessTable();
  readonly sessions = new Map<number, number>();
  programs = ['node', 'sleep'];
  /** What is started ends at once. */
  failing = false;
  /** Processes take no TERM. */
  stubborn = false;
  private nextPid = 700;

  readonly run = (command: string[], request: ShellRequest): Partial<ShellResult> | undefined => {
    const [script = '', first = '', ...words] = command.slice(2);
    if (script.includes('command -v')) return { exitStatus: this.programs.includes(words[0] ?? '') ? 0 : 1 };
    if (script.includes('setsid')) return this.start(Number(first), words, request.user);
    if (script.includes('kill -s "$2"')) return this.signal(Number(words[0]), words[1] ?? '');
    if (script.startsWith('grep')) return { stdout: this.pathsOf(Number(words[0])) };
    return this.table.run(command);
  };

  private start(session: number, words: string[], user = 'root'): Partial<ShellResult> {
    if (this.failing) return {};
    const { pid } = this.table.add({ pid: this.nextPid++, args: words.join(' '), user });
    this.sessions.set(pid, session);
    return {};
  }

  private pidsOf(session: number): number[] {
    return this.table.processes.map(({ pid }) => pid).filter((pid) => this.sessions.get(pid) === session);
  }

  private pathsOf(session: number): string {
    return this.pidsOf(session)
      .map((pid) => `/proc/${pid}/environ\n`)
      .join('');
  }

  private signal(session: number, signal: string): Partial<ShellResult> {
    if (this.stubborn && signal === 'TERM') return {};
    for (const pid of this.pidsOf(session)) {
      const process = this.table.processes.find((it) => it.pid === pid);
      if (process) this.table.end(process);
    }
    return {};
  }
}
