import { z } from 'zod';

/** One statement as a person types it into psql. PostgreSQL shows the first 1024 bytes of it, and it is known by them. */
export const statementParameter = z
  .string()
  .trim()
  .min(8)
  .max(900)
  .regex(/^[^\\;\n]+$/, 'write one statement in one line, without ";" and "\\"');
