import { z } from 'zod';

/** Request header with which a POST may come again and is done once. */
export const IDEMPOTENCY_KEY_HEADER = 'idempotency-key';

/** What it holds: the answer is kept under it for a day, so nobody may guess it. */
export const idempotencyKeySchema = z
  .string()
  .min(16, 'use 16 characters or more')
  .max(255, 'use 255 characters or fewer')
  .describe(
    'A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is ' +
      'answered as before and not done again; another request with it is refused',
  );
