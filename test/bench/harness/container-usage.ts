import type { EngineClient } from '#sandbox';

/** What the containers of one sandbox use together. */
export interface Usage {
  containers: number;
  /** Memory that is theirs and cannot be dropped: anonymous and shared, without the page cache. */
  ownBytes: number;
  /** The same with the page cache. */
  withCacheBytes: number;
  /** Processor time since they started. */
  cpuMs: number;
  atMs: number;
}

interface EngineStats {
  memory_stats: { usage?: number; stats?: Record<string, number> };
  cpu_stats: { cpu_usage: { total_usage: number } };
}

/** Reads the control groups of a sandbox's containers through the engine; knows both versions of them. */
export async function usageOf({ docker }: EngineClient, sandboxId: string): Promise<Usage> {
  const filters = { label: [`simsup.sandbox=${sandboxId}`] };
  const containers = await docker.listContainers({ filters });
  const all = await Promise.all(
    containers.map(async ({ Id }) => {
      const stats = await docker.getContainer(Id).stats({ stream: false, 'one-shot': true });
      return stats as unknown as EngineStats;
    }),
  );
  const sum = (of: (stats: EngineStats) => number): number =>
    all.reduce((total, stats) => total + of(stats), 0);
  return {
    containers: containers.length,
    ownBytes: sum(({ memory_stats: { stats } }) => ownBytes(stats ?? {})),
    withCacheBytes: sum(({ memory_stats }) => memory_stats.usage ?? 0),
    cpuMs: sum(({ cpu_stats }) => cpu_stats.cpu_usage.total_usage / 1e6),
    atMs: performance.now(),
  };
}

/**
 * The lists of pages that would have to be swapped: anonymous and shared memory (rss + shmem). Both versions of control
 * groups have them; shared memory by itself the engine does not tell for version 1.
 */
function ownBytes(stats: Record<string, number>): number {
  const pages = ['active_anon', 'inactive_anon', 'unevictable'];
  const [active, inactive, locked] = pages.map((name) => stats[`total_${name}`] ?? stats[name]);
  if (active === undefined || inactive === undefined)
    throw new Error('the engine tells nothing of the memory of containers');
  return active + inactive + (locked ?? 0);
}
