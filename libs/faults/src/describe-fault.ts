import { z } from 'zod';
import { FAULT_CAPABILITIES, type FaultCapability } from './fault-capability.js';
import { type FaultKind } from './fault-kind.js';

/** One parameter of a fault, in words. Parts of a parameter are named `whole.part`. */
export interface ParameterDescription {
  name: string;
  required: boolean;
  /** What may be written, for example "text", "one of STOP, KILL, TERM", "list of texts". */
  form: string;
  /** What it is when it is left out. */
  standard?: string;
  description: string;
}

/** A kind of fault, as authors read of it. */
export interface FaultDescription {
  name: string;
  title: string;
  /** What this host must be able to do for it; empty: nothing beyond the engine. */
  needs: { capability: FaultCapability; description: string }[];
  parameters: ParameterDescription[];
}

/** Describes a fault from its own schema. Pure. */
export function describeFault({ name, title, capabilities, parameters }: FaultKind): FaultDescription {
  const schema = z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' }) as Schema;
  return {
    name,
    title,
    needs: capabilities.map((capability) => ({ capability, description: FAULT_CAPABILITIES[capability] })),
    parameters: parametersOf(schema, '', true),
  };
}

interface Schema {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
}

function parametersOf(schema: Schema, above: string, needed: boolean): ParameterDescription[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = `${above}${key}`;
    const required = needed && (schema.required ?? []).includes(key);
    const own: ParameterDescription = {
      name,
      required,
      form: formOf(value),
      description: value.description ?? '',
      ...(value.default === undefined ? {} : { standard: JSON.stringify(value.default) }),
    };
    const forms = alternatives(value).filter(({ properties }) => properties);
    return [own, ...forms.flatMap((form) => parametersOf(form, `${name}.`, required && forms.length === 1))];
  });
}

function alternatives(schema: Schema): Schema[] {
  const inner = schema.anyOf ?? schema.oneOf;
  return inner ? inner.flatMap(alternatives) : [schema];
}

function formOf(schema: Schema): string {
  const forms = alternatives(schema);
  if (forms.length > 1) return forms.map(oneForm).join(', or ');
  return oneForm(schema);
}

function oneForm(schema: Schema): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  if (schema.properties) return Object.keys(schema.properties).join(' and ');
  switch (schema.type) {
    case 'string':
      return 'text';
    case 'integer':
      return `whole number${bounds(schema)}`;
    case 'number':
      return `number${bounds(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `list of: ${schema.items ? formOf(schema.items) : 'anything'}`;
    case 'object':
      return 'keys with values';
    default:
      return 'anything';
  }
}

function bounds({ minimum, maximum }: Schema): string {
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (minimum !== undefined && most !== undefined) return ` from ${minimum} to ${most}`;
  if (minimum !== undefined) return ` from ${minimum}`;
  return most === undefined ? '' : ` up to ${most}`;
}
