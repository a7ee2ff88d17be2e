import type { ShellRequest, ShellResult } from '../node-shell.port.js';

/** A node whose supervisor follows a channel of a depot, and the commands by which people move releases. */
export class FakeHabHost {
  running = 'core/router/5988/20171027084253';
  spec = 'channel = "stable"\n';
  /** Releases of the depot, and the channels of each. */
  readonly depot = new Map<string, string[]>([['core/router/5988/20171027084253', ['stable']]]);
  readonly files: Record<string, string> = { 'default.toml': 'port = 5562\nlisten = "0.0.0.0"\n' };
  /** What was published, as its broken file. */
  published = '';
  /** The depot does not answer while this release runs. */
  breaksDepot = '';
  removed: string[] = [];

  /** What the supervisor does once a minute. */
  follow(): void {
    const stable = [...this.depot].filter(([, channels]) => channels.includes('stable'));
    this.running =
      stable
        .map(([ident]) => ident)
        .sort()
        .at(-1) ?? this.running;
  }

  readonly run = (command: string[], { stdin = '' }: ShellRequest): Partial<ShellResult> | undefined => {
    const [program, ...words] = command;
    if (program === 'hab') return this.hab(words);
    if (program === 'cat') return this.cat(words.at(-1) ?? '');
    if (program === 'bash') return this.publish(words.slice(3), stdin);
    if (program === 'rm') this.removed.push(...words.slice(2));
    if (program === 'sh') this.spec = stdin;
    return {};
  };

  private hab([area, verb, ident = '', channel = '']: string[]): Partial<ShellResult> {
    if (area === 'sup' && verb === 'status') return this.status(ident);
    if (area === 'sup') {
      this.running = ident;
      this.spec = 'pinned\n';
      return {};
    }
    if (this.running === this.breaksDepot) return { exitStatus: 1, stderr: '[503 Service Unavailable]' };
    const channels = this.depot.get(ident);
    if (!channels) return { exitStatus: 1, stderr: `[404 Not Found] ${ident}` };
    if (verb === 'demote')
      this.depot.set(
        ident,
        channels.filter((each) => each !== channel),
      );
    return { stdout: channels.join('\n') };
  }

  private status(ident: string): Partial<ShellResult> {
    if (!this.running.startsWith(ident)) return { exitStatus: 2, stderr: 'Service not loaded' };
    return { stdout: `package type state uptime (s)\n${this.running} standalone up 12\n` };
  }

  private cat(path: string): Partial<ShellResult> {
    if (path.endsWith('.spec')) return { stdout: this.spec };
    const text = this.files[path.split('/').slice(7).join('/')];
    return text === undefined ? { exitStatus: 1, stderr: 'No such file' } : { stdout: text };
  }

  private publish([, ident = '', , channel = '']: string[], text: string): Partial<ShellResult> {
    this.depot.set(ident, ['unstable', channel]);
    this.published = text;
    return {};
  }
}
