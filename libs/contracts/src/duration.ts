import { z } from 'zod';

/** A span of time as a person writes it: `250ms`, `30s`, `5m`, `2h`. */
export const durationSchema = z
  .string()
  .regex(/^\d+(\.\d+)?(ms|s|m|h)$/, {
    message: 'write a duration as a number and ms, s, m or h, for example "30s"',
    // What comes after reads its length, which only a duration has.
    abort: true,
  })
  .meta({ description: 'Duration such as 250ms, 30s, 5m, 2h', examples: ['30s'] });

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a duration that {@link durationSchema} accepted. */
export function durationMs(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (!match) throw new RangeError(`not a duration: ${text}`);
  return Number(match[1]) * unitMs[match[2] as keyof typeof unitMs];
}
