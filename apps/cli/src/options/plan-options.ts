import { type Command, InvalidArgumentError } from 'commander';
import type { MoveRequest } from '#contracts';

/** When, as it is written on the command line. */
export interface PlanOptions {
  at?: string;
  zone?: string;
  minutes?: number;
}

/** Adds --at, --zone and --minutes. */
export function withPlanOptions(command: Command): Command {
  return command
    .option('--at <start>', 'local time with --zone, such as 2026-11-23T10:00, or an instant with its offset')
    .option('--zone <name>', 'time zone of --at, such as Europe/Berlin')
    .option('--minutes <n>', 'how long it is expected to take', wholeMinutes);
}

/** What the server is asked for. */
export function planOf({ at, zone, minutes }: PlanOptions): MoveRequest {
  const isInstant = at !== undefined && /(Z|[+-]\d\d:?\d\d)$/.test(at);
  return {
    ...(at !== undefined && (isInstant ? { startsAt: at } : { localStart: at })),
    ...(zone !== undefined && { timeZone: zone }),
    ...(minutes !== undefined && { expectedMinutes: minutes }),
  };
}

/** Whole minutes, as an option has them. */
export function wholeMinutes(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('write whole minutes');
}
