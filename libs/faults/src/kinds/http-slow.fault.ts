import { z } from 'zod';
import { durationMs, durationSchema } from '#contracts';
import { FILE_PATH, httpFault, httpParameters } from './http-fault.js';

const { node, port } = httpParameters;
const parametersSchema = z.strictObject({
  node,
  port,
  delay: durationSchema
    .refine((text) => durationMs(text) >= 1 && durationMs(text) <= 100_000, 'choose at most 100s')
    .describe('How much later each request gets to the service'),
});

/** A service answers rightly, but late. */
export const httpSlowFault = httpFault({
  name: 'http.slow',
  title: 'A service answers late',
  parameters: parametersSchema,
  plan: ({ node: name, port: number, delay }) => ({
    summary: `${name}:${number} answers each request ${delay} later`,
    steps: [`A proxy in front of port ${number} holds each request back for ${delay}`],
  }),
  rules: () => ['http-request lua.hold'],
  globals: [`lua-load ${FILE_PATH}`],
  file: ({ delay }) =>
    `core.register_action("hold", { "http-req" }, function() core.msleep(${Math.round(durationMs(delay))}) end)\n`,
});
