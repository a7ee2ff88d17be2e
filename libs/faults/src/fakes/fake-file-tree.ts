import type { ShellRequest, ShellResult } from '../node-shell.port.js';

interface FakeFile {
  owner: string;
  group: string;
  mode: string;
  link?: boolean;
}

const ACCOUNTS: Record<string, number> = { root: 0, hab: 1001, ubuntu: 1000 };

/** Files of a fake node, and the commands of it that look at them or change them. */
export class FakeFileTree {
  readonly files = new Map<string, FakeFile>();

  constructor(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      const [owner = '', group = '', mode = ''] = text.split(' ');
      this.files.set(path, { owner, group, mode, link: mode === 'link' });
    }
  }

  /** `owner group mode` of a file. */
  state(path: string): string | undefined {
    const file = this.files.get(path);
    return file && `${file.owner} ${file.group} ${file.mode}`;
  }

  readonly run = (command: string[], { stdin }: ShellRequest): Partial<ShellResult> | undefined => {
    const [program = ''] = command;
    if (program === 'xargs')
      return this.run([...command.slice(2), ...(stdin ?? '').split('\0').slice(0, -1)], {
        command,
        timeoutMs: 1,
      });
    if (program === 'sh') return this.list(command.slice(4));
    if (program === 'chown' || program === 'chmod') return this.change(program, command);
    return undefined;
  };

  private list([limit, ...find]: string[]): Partial<ShellResult> {
    const starts = find.slice(0, find.indexOf('-ignore_readdir_race'));
    const argument = (name: string): string => find[find.indexOf(name) + 1] ?? '';
    if (find.includes('-user') && !(argument('-user') in ACCOUNTS))
      return { stderr: `find: '${argument('-user')}' is not a user` };
    const deep = !find.includes('-maxdepth');
    const records = this.below(starts, deep).map((path) =>
      this.record(path, argument('-user'), argument('-group')),
    );
    return { stdout: records.slice(0, Number(limit)).join('') };
  }

  private record(path: string, user: string, group: string): string {
    const file = this.files.get(path) as FakeFile;
    const caught = file.owner === user && file.group === group ? '+' : '-';
    const mode = file.link ? '777' : file.mode;
    return `${caught}${ACCOUNTS[file.owner]} ${ACCOUNTS[file.group]} ${mode} ${file.link ? 'l' : 'f'} ${path}\0`;
  }

  private change(program: string, command: string[]): Partial<ShellResult> {
    const [value = '', ...paths] = command.slice(command.indexOf('--') + 1);
    for (const path of this.below(paths, command.includes('-R'))) {
      const file = this.files.get(path) as FakeFile;
      if (program === 'chmod') file.mode = value;
      else [file.owner, file.group] = value.split(':').map(nameOf) as [string, string];
    }
    return {};
  }

  private below(starts: string[], deep: boolean): string[] {
    return [...this.files.keys()].filter((path) =>
      starts.some((start) => path === start || (deep && path.startsWith(`${start}/`))),
    );
  }
}

function nameOf(account: string): string {
  const known = Object.entries(ACCOUNTS).find(([name, id]) => name === account || String(id) === account);
  if (!known) throw new Error(`no account ${account}`);
  return known[0];
}
