import { z } from 'zod';
import { pathParameter } from './parameter-schemas.js';

/** Which process: by the file that holds its number, or by its command line. */
export const processParameter = z.union([
  z.strictObject({ pidFile: pathParameter.describe('File that holds the number of the process') }),
  z.strictObject({
    pattern: z.string().min(3).max(200).describe('Regular expression on the whole command line'),
  }),
]);
