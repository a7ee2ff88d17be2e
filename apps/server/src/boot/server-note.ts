import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a running server tells the commands of its own host. Holds a token: only its owner may read it. */
export interface ServerNote {
  pid: number;
  url: string;
  token: string;
  startedAt: string;
}

/** Writes `server.json`, whole or not at all. */
export async function writeServerNote(stateDir: string, note: ServerNote): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  const target = path.join(stateDir, 'server.json');
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, target);
}

export async function removeServerNote(stateDir: string): Promise<void> {
  await rm(path.join(stateDir, 'server.json'), { force: true });
}
