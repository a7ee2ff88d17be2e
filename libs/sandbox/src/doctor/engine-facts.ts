import { type Finding, finding } from './finding.js';

/** What the engine tells of itself, as far as it matters here. */
export interface EngineFacts {
  version: string;
  apiVersion: string;
  cgroupVersion: string;
  storageDriver: string;
  memoryBytes: number;
  cpus: number;
  operatingSystem: string;
}

const GIB = 1024 ** 3;
/** Room for one sandbox of the largest stack, a warm one beside it, and the product itself. */
const MEMORY_NEED_BYTES = 3 * GIB;
const CPUS_NEED = 2;
/** First API with everything that is used; the engine of Debian 12 speaks it. */
const API_NEED = [1, 41] as const;
const GOOD_DRIVERS = ['overlay2', 'overlayfs', 'fuse-overlayfs', 'btrfs', 'zfs'];

/** Judges what the engine tells of itself. Pure. */
export function judgeEngine(facts: EngineFacts): Finding[] {
  return [
    finding({
      id: 'engine.version',
      title: 'Version of the engine',
      ok: atLeast(facts.apiVersion, API_NEED),
      detail: `Docker ${facts.version} (API ${facts.apiVersion}) on ${facts.operatingSystem}`,
      advice: 'Install Docker 20.10 or newer.',
    }),
    finding({
      id: 'engine.storage',
      title: 'Storage driver',
      ok: GOOD_DRIVERS.includes(facts.storageDriver),
      detail: facts.storageDriver,
      advice: 'Sandboxes start slowly and fill the disk without a layered driver: configure overlay2.',
    }),
    finding({
      id: 'engine.cgroups',
      title: 'Control groups',
      ok: ['1', '2'].includes(facts.cgroupVersion),
      detail: `version ${facts.cgroupVersion}`,
      advice: 'Limits on memory and processes may not hold: use an engine with control groups 1 or 2.',
    }),
    finding({
      id: 'engine.memory',
      title: 'Memory',
      ok: facts.memoryBytes >= MEMORY_NEED_BYTES,
      detail: `${(facts.memoryBytes / GIB).toFixed(1)} GiB`,
      advice: `Give the engine ${MEMORY_NEED_BYTES / GIB} GiB or more, or set SIMSUP_POOL_SIZE=0.`,
    }),
    finding({
      id: 'engine.cpus',
      title: 'Processors',
      ok: facts.cpus >= CPUS_NEED,
      detail: String(facts.cpus),
      advice: `Give the engine ${CPUS_NEED} processors or more.`,
    }),
  ];
}

/** True when `1.43` is at least [1, 41]. */
export function atLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [theirMajor = 0, theirMinor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return theirMajor > major || (theirMajor === major && theirMinor >= minor);
}
