import { z } from 'zod';

/** A practice's id: 12 lower-case characters, safe in file names, URLs and Docker names. */
export const practiceIdSchema = z
  .string()
  .regex(/^[a-z0-9]{12}$/, 'a practice id has 12 characters of a-z and 0-9')
  .describe('Id of the practice');

/** `stack/name`, for example `builder/core-locked`. */
export const scenarioIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'a scenario id looks like "builder/core-locked"')
  .describe('Id of the scenario: stack, slash, name');

/** An instant as ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime({ offset: true }).describe('Instant, ISO 8601');
