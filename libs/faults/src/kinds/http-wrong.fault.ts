import { z } from 'zod';
import { FILE_PATH, httpFault, httpParameters, meant } from './http-fault.js';

const parametersSchema = z.strictObject({
  ...httpParameters,
  status: z.number().int().min(200).max(599).default(200).describe('Status of its answers'),
  type: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .default('application/json')
    .describe('Media type of its answers'),
  body: z.string().max(10_000).describe('What it answers instead'),
});

/** A service answers in time and with success, but with something else than what was asked for. */
export const httpWrongFault = httpFault({
  name: 'http.wrong',
  title: 'A service answers with the wrong content',
  parameters: parametersSchema,
  plan: ({ node, port, path = '/', share }) => ({
    summary: `${node}:${port} answers ${Math.round(share * 100)} % of requests for ${path} with something else`,
    steps: [`A proxy in front of port ${port} answers by itself`],
  }),
  rules: (parameters) => [
    `http-request return status ${parameters.status} content-type ${parameters.type} file ${FILE_PATH} ${meant(parameters)}`.trim(),
  ],
  file: ({ body }) => body,
});
