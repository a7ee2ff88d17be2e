import { parseArgs } from 'node:util';
import { CommandError } from './command-error.js';
import { COMMANDS, OPTIONS } from './command-table.js';
import { DepotStatusError } from './depot-request.js';
import { pkgExec } from './pkg-commands.js';

const VERSION = 'hab 0.39.1/20171118014528';

/** Carries out one command line of the `hab` tool; prints by `print`, returns the exit status. */
export async function habCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const words = withoutAlias(args);
  if (words.length === 0 || ['help', '--help', '-h'].includes(words.at(-1) ?? '')) {
    print(usage());
    return 0;
  }
  if (['--version', '-V'].includes(words[0] ?? '')) {
    print(VERSION);
    return 0;
  }
  // What follows belongs to the command that is run.
  if (words[0] === 'pkg' && words[1] === 'exec' && words[3] !== undefined) {
    return pkgExec(words[2] ?? '', words[3], words.slice(4));
  }
  const text = await runCommand(words);
  if (text !== '') {
    print(text);
  }
  return 0;
}

async function runCommand(words: readonly string[]): Promise<string> {
  const name = Object.keys(COMMANDS).find((it) => it === words.slice(0, it.split(' ').length).join(' '));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || !command) {
    throw new CommandError(`Unknown command: hab ${words.join(' ')}\n\n${usage()}`, 1);
  }
  const { values, positionals } = readOptions(words.slice(name.split(' ').length));
  const needed = command.usage.split(' ').filter((it) => /^[A-Z|]+$/.test(it));
  if (positionals.length < needed.length) {
    throw new CommandError(
      `The argument <${needed[positionals.length]}> is missing\n\nUsage: hab ${name} ${command.usage}`,
      1,
    );
  }
  try {
    return await command.run(positionals, values);
  } catch (error) {
    throw describe(error);
  }
}

/** What the depot or the network refuses is the answer to the command, and no accident of this program. */
function describe(error: unknown): unknown {
  const unreachable = /^(E[A-Z]+|ABORT_ERR)$/.test((error as NodeJS.ErrnoException).code ?? '');
  if (
    error instanceof DepotStatusError ||
    (unreachable && (error as NodeJS.ErrnoException).code !== 'EACCES')
  ) {
    return new CommandError((error as Error).message, 1);
  }
  return error;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage()}`, 1);
  }
}

/** `hab svc status` and its like were moved to `hab sup`; both are understood. */
function withoutAlias(args: readonly string[]): readonly string[] {
  return args[0] === 'svc' ? ['sup', ...args.slice(1)] : args;
}

function usage(): string {
  const rows = Object.entries(COMMANDS).map(
    ([name, { usage: words, about }]) => `    hab ${name} ${words}\n            ${about}`,
  );
  return [
    'Usage: hab COMMAND',
    '',
    ...rows,
    '    hab pkg exec IDENT CMD [ARG]\n            Run a command of a package',
    '    hab --version',
    '',
    'The depot is told by --url, HAB_BLDR_URL or bldr_url in cli.toml; who you are by --auth, HAB_AUTH_TOKEN or auth_token.',
  ].join('\n');
}
