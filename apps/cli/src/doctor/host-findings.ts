import { statfs } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import type { ServerConfig } from '#config';
import type { Finding } from '#sandbox';
import { nearestExisting } from '../files/nearest-existing.js';
import { runningServer } from '../server/server-file.js';

const GIB = 1024 ** 3;
/** One sandbox of the builder stack, the server and its Postgres. */
const LEAST_MEMORY_BYTES = 2 * GIB;
/** Images, and the data of some hundred practices. */
const LEAST_DISK_BYTES = 5 * GIB;

const gib = (bytes: number): string => `${(bytes / GIB).toFixed(1)} GiB`;

/** What the host itself has: processors, memory, disk, and whether a server runs. */
export async function hostFindings({ stateDir }: ServerConfig): Promise<Finding[]> {
  const disk = await statfs((await nearestExisting(stateDir)).path);
  const diskBytes = disk.bavail * disk.bsize;
  const server = await runningServer(stateDir);
  return [
    judged('host.node', 'Node.js', true, process.version, ''),
    judged('host.cpus', 'Processors', true, String(availableParallelism()), ''),
    judged(
      'host.memory',
      'Memory',
      totalmem() >= LEAST_MEMORY_BYTES,
      `${gib(totalmem())}, ${gib(freemem())} free`,
      `Give this machine ${gib(LEAST_MEMORY_BYTES)} at least.`,
    ),
    judged(
      'host.disk',
      'Disk',
      diskBytes >= LEAST_DISK_BYTES,
      `${gib(diskBytes)} free`,
      `Free ${gib(LEAST_DISK_BYTES)}, or set SIMSUP_STATE_DIR to a larger disk.`,
    ),
    judged('host.server', 'SimSup server', true, server ? `runs at ${server.url}` : 'does not run', ''),
  ];
}

function judged(id: string, title: string, ok: boolean, detail: string, advice: string): Finding {
  return { id, title, ok, detail, advice: ok ? null : advice };
}
