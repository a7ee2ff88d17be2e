import { CommandError } from './command-error.js';
import { pkgExec, pkgList, pkgPath } from './pkg-commands.js';
import { supSetState, supStatus } from './sup-commands.js';

const VERSION = 'hab 0.39.1/20171118014528';
const USAGE = `Usage: hab <command>

    hab sup status [IDENT]         Services that are loaded here, and their state
    hab sup start IDENT            Start a loaded service
    hab sup stop IDENT             Stop a running service
    hab pkg list                   Packages that are installed here
    hab pkg path IDENT             Where a package is installed
    hab pkg exec IDENT CMD [ARG]   Run a command of a package
    hab --version`;

/** Carries out one command line of the `hab` tool; prints by `print`, returns the exit status. */
export async function habCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const [area, verb, ident, ...rest] = args[0] === 'svc' ? ['sup', ...args.slice(1)] : args;
  switch (`${area} ${verb ?? ''}`.trim()) {
    case 'sup status':
      print(await supStatus(ident));
      return 0;
    case 'sup start':
    case 'sup stop':
      print(await supSetState(required(ident, 'IDENT'), verb === 'start' ? 'up' : 'down'));
      return 0;
    case 'pkg list':
      print(pkgList());
      return 0;
    case 'pkg path':
      print(pkgPath(required(ident, 'IDENT')));
      return 0;
    case 'pkg exec':
      return pkgExec(required(ident, 'IDENT'), required(rest[0], 'CMD'), rest.slice(1));
    case '--version':
    case '-V':
      print(VERSION);
      return 0;
    case '':
    case 'help':
    case '--help':
    case '-h':
      print(USAGE);
      return 0;
    default:
      throw new CommandError(`Unknown command: hab ${args.join(' ')}\n\n${USAGE}`, 1);
  }
}

function required(value: string | undefined, name: string): string {
  if (!value) {
    throw new CommandError(`The argument <${name}> is missing\n\n${USAGE}`, 1);
  }
  return value;
}
