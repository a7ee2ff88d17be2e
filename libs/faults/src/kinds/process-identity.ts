import { z } from 'zod';

/** One life of one process: a pid alone can be given to another one. */
export const processIdentitySchema = z.object({
  pid: z.number().int().positive(),
  /** Clock ticks between the boot of the machine and the start of the process. */
  startTime: z.string().regex(/^\d+$/),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

export interface ProcessStat extends ProcessIdentity {
  /** R running, S sleeping, T stopped, Z dead but not yet collected … */
  state: string;
  /** Device number of the controlling terminal, 0 when it has none. */
  terminal: number;
}

/** Reads lines of `/proc/PID/stat` (proc(5)); dead processes are left out. @throws RangeError */
export function parseStats(output: string): ProcessStat[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map(parseStat)
    .filter(({ state }) => state !== 'Z' && state !== 'X');
}

function parseStat(line: string): ProcessStat {
  // The name stands in parentheses and may hold spaces and parentheses itself: the last one ends it.
  const end = line.lastIndexOf(')');
  const fields = line.slice(end + 2).split(' ');
  // Fields 3 (state), 7 (terminal) and 22 (start time) of the line.
  const [state, terminal, startTime] = [fields[0], fields[4], fields[19]];
  const pid = Number.parseInt(line, 10);
  if (end < 0 || !state || !startTime || !(pid > 0))
    throw new RangeError(`not a line of /proc/PID/stat: ${line}`);
  return { pid, startTime, state, terminal: Number(terminal) };
}

/** Whether both are the same life of the same process. */
export function sameProcess(a: ProcessIdentity, b: ProcessIdentity): boolean {
  return a.pid === b.pid && a.startTime === b.startTime;
}
