/** A JSON Schema, or a part of one. */
export type Json = { [key: string]: unknown };

const REFERENCE = { type: 'string', pattern: '\\$\\{[a-z][a-z0-9-]*(\\.[a-z][A-Za-z0-9]*)?\\}' };
const SCALARS = new Set(['string', 'number', 'integer', 'boolean']);

/** The schema, where a `${parameter}` may stand wherever a value has a form of its own. */
export function withReferences(schema: Json): Json {
  if (typeof schema.type === 'string' && SCALARS.has(schema.type)) return orReference(schema);
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, deeper(key, value)]));
}

function deeper(key: string, value: unknown): unknown {
  if (key === 'propertyNames' || value === null || typeof value !== 'object') return value;
  if (key === 'properties')
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, withReferences(item as Json)]),
    );
  if (key === 'anyOf' || key === 'oneOf') return (value as Json[]).map(withReferences);
  return key === 'items' || key === 'additionalProperties' ? withReferences(value as Json) : value;
}

function orReference(schema: Json): Json {
  const plainText =
    schema.type === 'string' &&
    !schema.format &&
    !schema.pattern &&
    !schema.enum &&
    schema.const === undefined;
  if (plainText || schema.const !== undefined) return schema;
  const { description, default: standard, ...form } = schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...(standard === undefined ? {} : { default: standard }),
    anyOf: [form, REFERENCE],
  };
}
