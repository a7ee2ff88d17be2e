import { z } from 'zod';
import { scenarioFileSchema } from '#contracts';
import { type FaultForm, withFaults } from './with-faults.js';
import { type Json, withReferences } from './with-references.js';

/** Read by the catalogue and by the linter before any value is drawn, so no parameter can stand there. */
const FIXED_KEYS = new Set(['id', 'stack', 'version', 'parameters']);

/**
 * The scenario file's JSON Schema, made from the zod schemas of the format and of the faults: editors complete and
 * check with it. Wherever a value has a form of its own, a `${parameter}` may stand as well.
 */
export function scenarioJsonSchema(faults: readonly FaultForm[] = []): Json {
  const schema = z.toJSONSchema(scenarioFileSchema, { io: 'input' }) as Json;
  const properties = Object.entries(schema.properties as Record<string, Json>).map(([key, value]) => [
    key,
    FIXED_KEYS.has(key) ? value : withReferences(value),
  ]);
  return withFaults({ ...schema, title: 'Scenario', properties: Object.fromEntries(properties) }, faults);
}
