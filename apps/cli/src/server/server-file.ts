import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const serverFileSchema = z.object({ pid: z.number().int(), url: z.string(), token: z.string() });
export type ServerFile = z.infer<typeof serverFileSchema>;

/** True when a process of this machine has the pid. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What a running server wrote about itself, or null when none runs. */
export async function runningServer(stateDir: string): Promise<ServerFile | null> {
  const text = await readFile(path.join(stateDir, 'server.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = serverFileSchema.safeParse(parseJson(text));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null;
}

/** A note that somebody spoilt is one that nobody left. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
