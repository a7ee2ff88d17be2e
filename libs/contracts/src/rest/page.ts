import { z } from 'zod';

/** Longest page of any list. */
export const PAGE_MOST = 200;

/** What is asked of every list that grows with use: it comes in pages. */
export const pageShape = {
  limit: z.coerce
    .number('write a number')
    .int('write a whole number')
    .min(1, 'choose 1 or more')
    .max(PAGE_MOST, `choose ${PAGE_MOST} or less`)
    .default(50)
    .describe('Longest page'),
  after: z
    .string('write it once')
    .min(1, 'write "next" of the page before, or leave it out')
    .max(2_000, 'write "next" of the page before as it was')
    .optional()
    .describe('"next" of the page before, as it was; absent: the first page'),
};
export interface PageRequest {
  limit: number;
  after?: string | undefined;
}

const next = z
  .string()
  .nullable()
  .describe('Asked as "after" it answers the next page; null: this is the last one');

/** A page of a list. */
export type Page<Name extends string, Item> = Record<Name, Item[]> & { next: string | null };

/** Answer of a list that comes in pages. */
export function pageOf<Name extends string, Item extends z.ZodType>(
  name: Name,
  item: Item,
  description: string,
) {
  const shape = { [name]: z.array(item).describe(description), next };
  return z.object(shape as Record<Name, z.ZodArray<Item>> & { next: typeof next });
}

/** One value, or several by writing the parameter as often. */
export const oneOrMore = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    (asked) => (asked === undefined || Array.isArray(asked) ? asked : [asked]),
    z.array(value).max(20, 'choose 20 or fewer').optional(),
  );

/** `true` or `false` in a query. */
export const flag = z.enum(['true', 'false'], 'write "true" or "false"').transform((text) => text === 'true');
