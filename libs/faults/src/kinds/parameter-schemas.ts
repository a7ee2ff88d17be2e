import { z } from 'zod';

/** Name of a node of the stack. */
export const nodeParameter = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'write the name of a node, for example live-builder-api-0');

/** A Unix account or group by name. */
export const accountParameter = z
  .string()
  .regex(/^[a-z_][a-z0-9_-]*$/, 'write the name of an account, for example hab');

/** An absolute path that names one place, with no way back up. */
export const pathParameter = z
  .string()
  .regex(/^\/[^\0\n]+$/, 'write an absolute path below /')
  .refine((path) => !path.split('/').includes('..'), 'leave out ".."');

/** A plain identifier of PostgreSQL that needs no quotes. */
export const identifierParameter = z
  .string()
  .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'use lower-case letters, digits and "_"');
