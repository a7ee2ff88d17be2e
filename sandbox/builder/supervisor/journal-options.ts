import { parseArgs } from 'node:util';
import { CommandError } from './command-error.js';

const DEFAULT_LINES = '10';

/** Reads the options of a `journalctl` command line. @throws CommandError that says what is wrong with it. */
export function readJournalOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: withOptionalValues(withoutBoots(joinRelativeTimes(args))),
      options: {
        all: { type: 'boolean', short: 'a' },
        boot: { type: 'boolean', short: 'b' },
        catalog: { type: 'boolean', short: 'x' },
        follow: { type: 'boolean', short: 'f' },
        full: { type: 'boolean', short: 'l' },
        grep: { type: 'string', short: 'g' },
        identifier: { type: 'string', short: 't', multiple: true },
        lines: { type: 'string', short: 'n' },
        'no-full': { type: 'boolean' },
        'no-pager': { type: 'boolean' },
        'no-tail': { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        priority: { type: 'string', short: 'p' },
        'pager-end': { type: 'boolean', short: 'e' },
        quiet: { type: 'boolean', short: 'q' },
        reverse: { type: 'boolean', short: 'r' },
        since: { type: 'string', short: 'S' },
        unit: { type: 'string', short: 'u', multiple: true },
        until: { type: 'string', short: 'U' },
        utc: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new CommandError(`journalctl: ${(error as Error).message}`, 1);
  }
}

/** `--since -15min`: the value looks like an option to the parser, and has to stand in one word with its name. */
function joinRelativeTimes(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1) ?? '';
    if (/^-\d+ ?[a-z]+$/.test(arg) && /^(--since|--until|-S|-U)$/.test(last)) {
      joined[joined.length - 1] = last.startsWith('--') ? `${last}=${arg}` : `${last}${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}

/** `-b` may name a boot, and of a node there is only the present one. @throws CommandError for any other. */
function withoutBoots(args: readonly string[]): string[] {
  const kept: string[] = [];
  for (const arg of args) {
    const offset = /^(?:-b|--boot=)?([-+]?\d+)$/.exec(arg)?.[1];
    const named =
      arg.startsWith('-b') || arg.startsWith('--boot=') || /^(-b|--boot)$/.test(kept.at(-1) ?? '');
    if (offset === undefined || !named) {
      kept.push(arg);
    } else if (Number(offset) !== 0) {
      throw new CommandError(
        `Data from the specified boot (${offset}) is not available: No such boot ID in journal`,
        1,
      );
    }
  }
  return kept;
}

/** `-n` and `-fn` alone mean ten lines. */
function withOptionalValues(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1];
    const wantsValue = arg === '--lines' || /^-[a-zA-Z]*n$/.test(arg);
    return wantsValue && !/^(\d+|all)$/.test(next ?? '') && (next === undefined || next.startsWith('-'))
      ? [arg, DEFAULT_LINES]
      : [arg];
  });
}
