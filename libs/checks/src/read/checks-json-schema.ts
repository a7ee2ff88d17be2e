import { z } from 'zod';
import { checkFileSchema } from '#contracts';

/** The JSON Schema of a stack's check files, made from the zod schema: editors complete and check with it. */
export function checksJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(checkFileSchema, { io: 'input' }), title: 'Checks of a stack' };
}
