import { z } from 'zod';
import { durationMs, durationSchema } from '#contracts';

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

/** A command as an argument vector; no shell reads it unless it names one. */
export const commandParameter = z
  .array(z.string().regex(/^[^\0]*$/, 'leave out NUL characters'))
  .min(1)
  .max(32)
  .refine(([program = '']) => /^[\w./][\w./+-]*$/.test(program), 'begin with the name or path of a program');

/** A duration at tempo 1 after which it ends by itself, whoever has forgotten it. */
export const lastsParameter = durationSchema.refine(
  (text) => durationMs(text) >= 1_000 && durationMs(text) <= 3_600_000,
  'choose between 1s and 60m',
);

/** A service as a supervisor names it. */
export const serviceParameter = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/, 'write a service, for example core/builder-router');

/** The tool by which people talk to the supervisor of a node. */
export const supervisorParameter = z
  .enum(['hab', 'systemctl'])
  .default('hab')
  .describe('Tool by which people on that node talk to its supervisor');

/** A package or a project of builds, without version. */
export const projectParameter = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, 'write origin/name, for example core/helm');

/** A mode of files as chmod takes it. */
export const modeParameter = z
  .string()
  .regex(
    /^([0-7]{3,4}|[ugoa]*[-+=][rwxXst]*(,[ugoa]*[-+=][rwxXst]*)*)$/,
    'write a mode as chmod takes it: "0700", "go-rwx"',
  );

/** A name of a file, without any folder. */
export const fileNameParameter = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,100}$/, 'write a plain name without "/"');
