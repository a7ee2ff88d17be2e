import { z } from 'zod';

/** The body of every refusal, over HTTP and over the socket alike. */
export const errorBodySchema = z.object({
  code: z.string().describe('Stable, machine-readable name of the error'),
  message: z.string().describe('One sentence for a person that says what to do'),
  details: z
    .array(
      z.object({
        field: z.string().describe('Path of the field at fault'),
        message: z.string().describe('What is wrong with it'),
      }),
    )
    .optional()
    .describe('Field by field, for refused input'),
  correlationId: z.string().describe('Finds the same event in the server log'),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
