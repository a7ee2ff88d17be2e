import { z } from 'zod';
import { scenarioFileSchema } from '#contracts';

type Json = { [key: string]: unknown };

/** Read by the catalogue and by the linter before any value is drawn, so no parameter can stand there. */
const FIXED_KEYS = new Set(['id', 'stack', 'version', 'parameters']);
const REFERENCE = { type: 'string', pattern: '\\$\\{[a-z][a-z0-9-]*\\}' };
const SCALARS = new Set(['string', 'number', 'integer', 'boolean']);

/**
 * The scenario file's JSON Schema, made from the zod schema: editors complete and check with it.
 * Wherever a value has a form of its own, a `${parameter}` may stand as well.
 */
export function scenarioJsonSchema(): Json {
  const schema = z.toJSONSchema(scenarioFileSchema, { io: 'input' }) as Json;
  const properties = Object.entries(schema.properties as Record<string, Json>).map(([key, value]) => [
    key,
    FIXED_KEYS.has(key) ? value : withReferences(value),
  ]);
  return { ...schema, title: 'Scenario', properties: Object.fromEntries(properties) };
}

function withReferences(schema: Json): Json {
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
  const plainText = schema.type === 'string' && !schema.pattern && !schema.enum && schema.const === undefined;
  if (plainText || schema.const !== undefined) return schema;
  const { description, default: standard, ...form } = schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...(standard === undefined ? {} : { default: standard }),
    anyOf: [form, REFERENCE],
  };
}
