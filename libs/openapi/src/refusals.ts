import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { errorBodySchema } from '#contracts';
import type { Route } from './route.js';

const refusal = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/json': { schema: errorBodySchema } },
});

/** Every way in which the server refuses; the body is the same everywhere. */
export const REFUSALS = {
  Invalid: refusal('The request is not what the schema allows: "details" says what, field by field'),
  LoginNeeded: refusal('Nobody is logged in, or what was sent to log in is wrong'),
  Forbidden: refusal('The caller may not do this'),
  NotFound: refusal('It does not exist, or not for the caller'),
  Conflict: refusal('Not now: the state of things does not allow it'),
  Unfit: refusal('Understood, but it cannot be done as it stands'),
  TooMany: {
    ...refusal('Too many requests: wait before the next one'),
    headers: {
      'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const } },
    },
  },
  Trouble: refusal('The server, or something that it needs, is in trouble'),
};

/** The refusals that an operation may answer with. */
export function refusalsOf({ open, method, params, query, body }: Route): ZodOpenApiResponsesObject {
  const refer = (name: keyof typeof REFUSALS) => ({ $ref: `#/components/responses/${name}` });
  return {
    ...((query || body) && { '400': refer('Invalid') }),
    ...((!open || body) && { '401': refer('LoginNeeded') }),
    ...(!open && { '403': refer('Forbidden') }),
    ...(params && { '404': refer('NotFound') }),
    ...(method !== 'get' && { '409': refer('Conflict'), '422': refer('Unfit') }),
    '429': refer('TooMany'),
    default: refer('Trouble'),
  };
}
