import { readFile } from 'node:fs/promises';
import { AppError } from '#kernel';
import type { EngineClient } from './engine-client.js';

const MIB = 1024 ** 2;

/** Two readings of the same memory differ by less than this (kernels reserve a little for themselves). */
const SAME_MEMORY_SHARE = 0.02;

/** Refuses a sandbox for which there is plainly not enough memory, before anything is started. */
export class RoomCheck {
  constructor(private readonly client: EngineClient) {}

  /** Throws `sandbox.no-room`. */
  async assertRoom(needBytes: number): Promise<void> {
    const availableBytes = await this.availableBytes();
    if (availableBytes >= needBytes) return;
    throw new AppError(
      'sandbox.no-room',
      `A sandbox needs about ${mib(needBytes)} MiB of memory and ${mib(availableBytes)} MiB are free: ` +
        'end a practice, make the pool smaller (SIMSUP_POOL_SIZE) or give Docker more memory.',
    );
  }

  /**
   * What is free where containers run. The engine tells only what it has in all; when that is this machine's memory
   * too, the machine knows better. In the virtual machine of a desktop engine only the total is known.
   */
  private async availableBytes(): Promise<number> {
    const { MemTotal } = (await this.client.call('asking for its memory', (docker) => docker.info())) as {
      MemTotal: number;
    };
    const here = parseMeminfo(await readFile('/proc/meminfo', 'utf8').catch(() => ''));
    const isHere = here !== null && Math.abs(here.totalBytes - MemTotal) < MemTotal * SAME_MEMORY_SHARE;
    return isHere ? here.availableBytes : MemTotal;
  }
}

/** Reads /proc/meminfo; null where there is none. */
export function parseMeminfo(text: string): { totalBytes: number; availableBytes: number } | null {
  const kib = (name: string): number | null => {
    const match = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text);
    return match ? Number(match[1]) : null;
  };
  const total = kib('MemTotal');
  const available = kib('MemAvailable');
  if (total === null || available === null) return null;
  return { totalBytes: total * 1024, availableBytes: available * 1024 };
}

function mib(bytes: number): number {
  return Math.round(bytes / MIB);
}
