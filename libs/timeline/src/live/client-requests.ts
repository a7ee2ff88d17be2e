import { z } from 'zod';
import { practiceIdSchema } from '#contracts';
import { AppError } from '#kernel';

const terminalId = z.string().min(1).max(64);
const columns = z.number().int().min(1).max(1_000);
const rows = z.number().int().min(1).max(1_000);

/** What clients may ask for. Everything that comes over the socket goes through these. */
export const clientRequests = {
  'feed.subscribe': z.object({ practiceId: practiceIdSchema, afterSeq: z.number().int().min(0) }),
  'feed.unsubscribe': z.object({ practiceId: practiceIdSchema }),
  'terminal.open': z.object({ practiceId: practiceIdSchema, columns, rows }),
  'terminal.input': z.object({ terminalId, data: z.string().max(64 * 1_024) }),
  'terminal.resize': z.object({ terminalId, columns, rows }),
  'terminal.close': z.object({ terminalId }),
} as const;

/** The checked request. Errors: `input.invalid`, field by field. */
export function parseRequest<S extends z.ZodType>(schema: S, request: unknown): z.infer<S> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new AppError('input.invalid', 'The request does not have the form that it must have.', { details });
}
