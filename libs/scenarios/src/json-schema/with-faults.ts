import { z } from 'zod';
import { type Json, withReferences } from './with-references.js';

/** What an editor must know of a kind of fault. */
export interface FaultForm {
  name: string;
  title: string;
  parameters: z.ZodType;
}

/** The parameters of a fault as a JSON Schema, as authors write them. */
export function parametersJsonSchema({ parameters }: Pick<FaultForm, 'parameters'>): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' });
  return schema;
}

/** The schema of a scenario, in which the name of an injection's fault decides on what stands under its `with`. */
export function withFaults(schema: Json, faults: readonly FaultForm[]): Json {
  if (faults.length === 0) return schema;
  const properties = schema.properties as Record<string, Json>;
  const injections = properties.injections as Json;
  const items = inItems(injections.items as Json, faults);
  return { ...schema, properties: { ...properties, injections: { ...injections, items } } };
}

function inItems(item: Json, faults: readonly FaultForm[]): Json {
  const properties = item.properties as Record<string, Json>;
  const { description } = properties.fault as Json;
  const names = faults.map(({ name, title }) => ({ const: name, description: title }));
  const drawn = { type: 'string', pattern: '\\$\\{' };
  return {
    ...item,
    properties: { ...properties, fault: { description, anyOf: [...names, drawn] } },
    allOf: faults.map(rule),
  };
}

/** `if` and `then` rather than alternatives: what is wrong is then told of the fault that was named. */
function rule(fault: FaultForm): Json {
  const parameters = withReferences(parametersJsonSchema(fault));
  const required = Array.isArray(parameters.required) && parameters.required.length > 0;
  return {
    if: { properties: { fault: { const: fault.name } }, required: ['fault'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
    then: {
      properties: { with: { description: `Parameters of ${fault.name}: ${fault.title}`, ...parameters } },
      ...(required ? { required: ['with'] } : {}),
    },
  };
}
