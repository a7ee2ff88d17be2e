import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Ends a service's process that outlived an earlier supervisor. `PID` alone proves nothing, since numbers are used
 * again: the process must also name the service in its command line.
 */
export async function endLeftover(pidFile: string, serviceName: string, timeoutMs: number): Promise<void> {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  if (pid > 1 && isService(pid, serviceName)) {
    process.kill(pid, 'SIGTERM');
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline && isService(pid, serviceName)) {
      await delay(50);
    }
    if (isService(pid, serviceName)) {
      process.kill(pid, 'SIGKILL');
    }
  }
  rmSync(pidFile, { force: true });
}

function isService(pid: number, serviceName: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(serviceName);
  } catch (error) {
    // The process is gone: the only way for this file to be unreadable to root.
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'ESRCH'
    ) {
      return false;
    }
    throw error;
  }
}
