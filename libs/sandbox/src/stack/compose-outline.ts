import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '#kernel';

const service = z.looseObject({
  networks: z.unknown().optional(),
  network_mode: z.string().optional(),
  mem_limit: z.union([z.string(), z.number()]).optional(),
  mem_reservation: z.union([z.string(), z.number()]).optional(),
});

const composeFile = z.looseObject({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.unknown()).nullish(),
  volumes: z.record(z.string(), z.unknown()).nullish(),
});

/** What the product must know of a stack's compose file: the names of what it creates, and how much memory it asks. */
export interface ComposeOutline {
  services: string[];
  networks: string[];
  volumes: string[];
  memoryNeedBytes: number;
}

/** What a service is taken to need when it reserves nothing: its limit, but no more than this. */
const UNRESERVED_NEED_BYTES = 96 * 1024 * 1024;

/** Reads the outline of a compose file. Throws `stack.invalid` with `where` in the sentence. */
export function outlineCompose(text: string, where: string): ComposeOutline {
  const { services, networks, volumes } = parseCompose(text, where);
  const all = Object.values(services);
  const usesDefault = all.some((one) => one.networks === undefined && one.network_mode === undefined);
  return {
    services: Object.keys(services),
    networks: [...new Set([...Object.keys(networks ?? {}), ...(usesDefault ? ['default'] : [])])],
    volumes: Object.keys(volumes ?? {}),
    memoryNeedBytes: all.reduce((sum, one) => sum + memoryNeed(one), 0),
  };
}

function parseCompose(text: string, where: string): z.infer<typeof composeFile> {
  try {
    return composeFile.parse(parse(text, { merge: true }));
  } catch (cause) {
    throw new AppError('stack.invalid', `${where} is not a compose file; correct it and try again.`, {
      cause,
    });
  }
}

function memoryNeed({ mem_reservation, mem_limit }: z.infer<typeof service>): number {
  if (mem_reservation !== undefined) return memoryBytes(mem_reservation);
  const limit = mem_limit === undefined ? UNRESERVED_NEED_BYTES : memoryBytes(mem_limit);
  return Math.min(limit, UNRESERVED_NEED_BYTES);
}

const UNITS: Record<string, number> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Bytes of a size as compose writes it: `64m`, `1.5gb`, `1048576`. What it cannot read counts as 0. */
export function memoryBytes(size: string | number): number {
  const match = /^(\d+(?:\.\d+)?)\s*([bkmg]?)b?$/i.exec(String(size).trim());
  return match ? Math.round(Number(match[1]) * (UNITS[(match[2] ?? '').toLowerCase()] ?? 1)) : 0;
}
