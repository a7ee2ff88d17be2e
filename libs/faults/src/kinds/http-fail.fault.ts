import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { FILE_PATH, httpFault, httpParameters, meant } from './http-fault.js';

const parametersSchema = z.strictObject({
  ...httpParameters,
  status: z.number().int().min(400).max(599).describe('Status of its answers'),
});

/** A service answers requests with an error, as a dependency does that has an incident of its own. */
export const httpFailFault = httpFault({
  name: 'http.fail',
  title: 'A service answers with errors',
  parameters: parametersSchema,
  plan: ({ node, port, path = '/', status, share }) => ({
    summary: `${node}:${port} answers ${Math.round(share * 100)} % of requests for ${path} with ${status}`,
    steps: [`A proxy in front of port ${port} answers ${status} by itself`],
  }),
  rules: (parameters) => [
    `http-request return status ${parameters.status} content-type text/plain file ${FILE_PATH} ${meant(parameters)}`.trim(),
  ],
  file: ({ status }) => STATUS_CODES[status] ?? 'Error',
});
