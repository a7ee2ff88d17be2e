import { CommandError } from './command-error.js';

/** By severity: 0 is the worst. */
const NAMES: readonly string[] = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

const INFO = 6;
/** What the init system says of a unit that failed. Everything that a program prints counts as information. */
const OF_INIT: readonly (readonly [RegExp, number])[] = [
  [/: Failed with result '/, 4],
  [/: Main process exited, |: Unit entered failed state\./, 5],
];

/** From the worst to the least severe priority that is wanted, both included. */
export interface PriorityRange {
  readonly worst: number;
  readonly least: number;
}

/** The priority of a message by the program that wrote it. */
export function priorityOf(identifier: string, message: string): number {
  const known = identifier === 'systemd' ? OF_INIT.find(([pattern]) => pattern.test(message)) : undefined;
  return known?.[1] ?? INFO;
}

/** Reads `err`, `3` or `emerg..warning`. @throws CommandError for anything else. */
export function parsePriorities(text: string): PriorityRange {
  const [first = '', last] = text.split('..');
  const [from, to] = [first, last ?? first].map(numberOf);
  if (from === undefined || to === undefined) throw new CommandError(`Unknown log level ${text}`, 1);
  return last === undefined
    ? { worst: 0, least: from }
    : { worst: Math.min(from, to), least: Math.max(from, to) };
}

function numberOf(name: string): number | undefined {
  if (/^[0-7]$/.test(name)) return Number(name);
  const index = NAMES.indexOf(name);
  return index < 0 ? undefined : index;
}
