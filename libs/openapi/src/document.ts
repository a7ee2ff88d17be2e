import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameterObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { IDEMPOTENCY_KEY_HEADER, idempotencyKeySchema, VIEW_AS_HEADER, viewAsSchema } from '#contracts';
import { AREAS } from './areas.js';
import { namedSchemas, neededSchemas, shortNames } from './components.js';
import { REFUSALS, refusalsOf } from './refusals.js';
import type { Route } from './route.js';

/** The description of the REST API: an OpenAPI 3.1 document. */
export type ApiDocument = ReturnType<typeof createDocument>;

const ABOUT = `The REST API of SimSup: all that the web app and the command line can do.

Every refusal has the same body: a stable \`code\`, a sentence for people, for refused input what is wrong with each field,
and an id that finds the same event in the log of the server. What a caller sees and may do is decided by their role in the
organisation and in each practice; whatever is sealed stays so until a practice is over.`;

const PARAMETERS: Record<string, ZodOpenApiParameterObject> = {
  ViewAs: {
    name: VIEW_AS_HEADER,
    in: 'header',
    required: false,
    description: 'Sees and may do only what this role sees and may do; a role is lowered by it, never raised',
    schema: { type: 'string', enum: [...viewAsSchema.options] },
  },
  IdempotencyKey: {
    name: IDEMPOTENCY_KEY_HEADER,
    in: 'header',
    required: false,
    description: idempotencyKeySchema.description ?? '',
    schema: { type: 'string', minLength: 16, maxLength: 255 },
  },
};

const SECURITY_SCHEMES = {
  token: { type: 'http', scheme: 'bearer', description: 'An API token, made at POST /api/tokens' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'simsup_session',
    description: 'The session of a browser, made by logging in',
  },
  request: {
    type: 'apiKey',
    in: 'header',
    name: 'X-SimSup-Request',
    description:
      'Any value. Needed beside a session to change something, since no form of another site can send it',
  },
} as const;

/** Made from the contracts; the same whenever they are. `version` is that of the product. */
export function apiDocument(version: string): ApiDocument {
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'SimSup',
        version,
        description: ABOUT,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The server that answers this document' }],
      tags: AREAS.map(({ tag, about }) => ({ name: tag, description: about })),
      paths: paths(),
      components: {
        schemas: namedSchemas(),
        responses: REFUSALS,
        parameters: PARAMETERS,
        securitySchemes: SECURITY_SCHEMES,
      },
    },
    { override: mayGrow },
  );
  const { schemas = {}, ...components } = document.components ?? {};
  const needed = neededSchemas(schemas, [document.paths, components]);
  return shortNames({ ...document, components: { ...components, schemas: needed } });
}

/** An answer may have more properties tomorrow: who reads it must not refuse what they do not know. */
function mayGrow({ jsonSchema, io }: { jsonSchema: { additionalProperties?: unknown }; io: string }): void {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function paths(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const { tag, routes } of AREAS)
    for (const route of routes)
      paths[route.path] = { ...paths[route.path], [route.method]: operation(tag, route) };
  return paths;
}

function operation(tag: string, route: Route): ZodOpenApiOperationObject {
  const { id, summary, about, params, query, body, open } = route;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(about && { description: about }),
    ...(!open && { parameters: headers(route) }),
    requestParams: { ...(params && { path: pathSchema(params) }), ...(query && { query }) },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { [`${route.answer.status}`]: answer(route), ...refusalsOf(route) } as never,
    security: security(route),
  };
}

function headers({ method }: Route): { $ref: string }[] {
  const names = method === 'post' ? ['ViewAs', 'IdempotencyKey'] : ['ViewAs'];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

const pathSchema = (params: Readonly<Record<string, string>>): z.ZodObject =>
  z.object(
    Object.fromEntries(Object.entries(params).map(([name, text]) => [name, z.string().describe(text)])),
  );

function answer({ answer: { description, media, schema } }: Route) {
  if (!media) return { description };
  return { description, content: { [media]: { schema: schema ?? { type: 'string' as const } } } };
}

/** A session that changes something needs the header besides; a token does not. */
function security({ open, method }: Route): Record<string, string[]>[] {
  if (open) return [];
  return [{ token: [] }, method === 'get' ? { session: [] } : { session: [], request: [] }];
}
