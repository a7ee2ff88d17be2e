import { z } from 'zod';
import { AppError } from '#kernel';

/** What a list is ordered by: an instant, a day or a text. */
export type KeyKind = 'instant' | 'day' | 'text';

const VALUES: Record<KeyKind, z.ZodType<string>> = {
  instant: z.iso.datetime(),
  day: z.iso.date(),
  // Postgres keeps no text with a zero in it.
  text: z.string().refine((text) => !text.includes('\0')),
};

/**
 * Where a page ends: the keys of its last row, for readers a word without meaning. It names its list, so that it is not
 * taken for that of another one.
 */
export function writeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** The keys in a cursor of this list. Error: `input.invalid`, which names the field. */
export function readCursor(cursor: string, list: string, kinds: readonly KeyKind[]): string[] {
  const schema = z.tuple([z.literal(list), ...kinds.map((kind) => VALUES[kind])]);
  const read = schema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (read.success) return (read.data as string[]).slice(1);
  const message = 'write "next" of the page before as it was, or leave it out for the first page';
  throw new AppError('input.invalid', `Check "after": ${message}.`, {
    details: [{ field: 'after', message }],
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No cursor of ours; the caller says so.
    return null;
  }
}
