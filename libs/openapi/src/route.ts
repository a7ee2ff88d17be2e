import { z } from 'zod';

/** What a request that succeeds is answered with. */
export interface Answer {
  status: number;
  description: string;
  /** Media type of the body; absent: there is none. */
  media?: string;
  /** Absent: the body is text, or bytes. */
  schema?: z.ZodType;
}

/** One operation of the REST API, as the server offers it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With parameters in braces, as OpenAPI writes them. */
  path: `/${string}`;
  /** Unique name, a verb first: programs that are made from the document call it so. */
  id: string;
  /** One sentence without a full stop. */
  summary: string;
  /** What else a caller must know. */
  about?: string;
  /** What each parameter in the path is. */
  params?: Readonly<Record<string, string>>;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: Answer;
  /** Needs no login. */
  open?: true;
}

/** Operations that belong together. */
export interface Area {
  tag: string;
  about: string;
  routes: readonly Route[];
}

/** Method, path and name of an operation. */
export const at = (
  method: Route['method'],
  path: Route['path'],
  id: string,
): Pick<Route, 'method' | 'path' | 'id'> => ({ method, path, id });

/** Answers JSON; 200 unless another status is given. */
export const json = (schema: z.ZodType, status = 200, description = 'Done'): Answer => ({
  status,
  description,
  media: 'application/json',
  schema,
});

/** Something was made, and is answered as JSON. */
export const made = (schema: z.ZodType): Answer => json(schema, 201, 'Made');

/** Done, and nothing to say about it. */
export const nothing: Answer = { status: 204, description: 'Done' };

/** Answers something other than JSON. */
export const file = (media: string, description: string): Answer => ({ status: 200, description, media });

/** An object with one property. */
export const only = (name: string, schema: z.ZodType, description: string): z.ZodObject =>
  z.object({ [name]: schema.describe(description) });

/** An object with one property, a list. */
export const listOf = (name: string, schema: z.ZodType, description: string): z.ZodObject =>
  only(name, z.array(schema), description);
