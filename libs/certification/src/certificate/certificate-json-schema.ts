import { z } from 'zod';
import { certificateSchema } from '#contracts';

/** The JSON Schema of certificates, made from the zod schema. */
export function certificateJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(certificateSchema), title: 'Certificate of a scenario' };
}
