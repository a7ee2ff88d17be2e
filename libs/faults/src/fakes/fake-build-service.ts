import type { ShellRequest, ShellResult } from '../node-shell.port.js';

/** A code host, a depot and the queue of builds, as seen by the commands on two nodes. */
export class FakeBuildService {
  plan: string | undefined = 'pkg_name=helm\n';
  /** Open groups of builds. */
  groups = ['7'];
  uploads: string[] = [];
  failsToBuild = false;
  private nextGroup = 8;

  readonly maintainer = (command: string[], { stdin = '' }: ShellRequest): Partial<ShellResult> => {
    const line = command.join(' ');
    if (line.includes('raw/master')) return this.read();
    if (line.includes('contents')) this.plan = stdin;
    else if (line.includes('/latest'))
      return {
        stdout:
          '{"ident":{"version":"2.7"},"deps":[{"origin":"core","name":"gcc","version":"1","release":"2"}]}',
      };
    else if (line.includes('job start')) return this.build();
    else if (line.includes('hab pkg upload')) this.upload(command, stdin);
    else if (line.includes('channels')) return { exitStatus: 1, stderr: '[404 Not Found]' };
    return {};
  };

  readonly database = (_command: string[], { stdin = '' }: ShellRequest): Partial<ShellResult> => {
    if (!stdin.includes('cancel_group')) return { stdout: this.groups.map((id) => `${id}\n`).join('') };
    const kept = /'\{([^}]*)\}'/.exec(stdin)?.[1]?.split(',') ?? [];
    this.groups = this.groups.filter((id) => kept.includes(id));
    return { stdout: '1\n' };
  };

  private read(): Partial<ShellResult> {
    return this.plan === undefined ? { exitStatus: 22, stderr: 'curl: 404' } : { stdout: this.plan };
  }

  private upload(command: string[], deps: string): void {
    this.uploads.push(`${command[4]}: ${deps}`);
    this.build();
  }

  private build(): Partial<ShellResult> {
    if (this.failsToBuild) return { exitStatus: 1, stderr: '[503 Service Unavailable]' };
    this.groups.push(String(this.nextGroup++));
    return {};
  }
}
