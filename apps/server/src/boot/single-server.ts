import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#kernel';

/** How our process is started; the number of one that is gone may have gone to another program. */
const SERVER_ENTRY = /apps\/server\/src\/main\.js/;

async function isServer(pid: number): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Where the system does not tell, a process that lives is taken for a server.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || SERVER_ENTRY.test(command);
}

/**
 * Takes the state directory for this process, so that no two servers share an embedded Postgres and a note.
 * A lock of a process that is gone is taken over. Error: `server.running`.
 * @returns gives the directory back
 */
export async function takeStateDir(stateDir: string): Promise<() => Promise<void>> {
  await mkdir(stateDir, { recursive: true });
  const lock = path.join(stateDir, 'server.lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(lock, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(await readFile(lock, 'utf8'));
      if (pid > 0 && (await isServer(pid)))
        throw new AppError(
          'server.running',
          `A SimSup server runs here already (process ${pid}): use it, or end it with \`npm stop\`.`,
        );
      await rm(lock, { force: true });
    }
  }
  throw new AppError('server.running', 'Another SimSup server is starting here in this moment: try again.');
}
