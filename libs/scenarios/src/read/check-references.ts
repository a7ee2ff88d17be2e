import { type Explained, nearest, suggestion } from '#authoring';
import type { ScenarioTemplate } from '../scenario-template.js';
import { fieldsOf, type Parameter } from '../vary/parameter-choices.js';
import { type Reference, references, strayReferences } from './substitute.js';

type Parameters = ScenarioTemplate['parameters'];

/** What is wrong with the `${…}` of a document, given its parameters. */
export function checkReferences(document: Record<string, unknown>, parameters: Parameters): Explained[] {
  const findings = references(document).flatMap((reference) => {
    const message = wrong(reference, parameters);
    return message === undefined ? [] : [{ path: reference.path, message }];
  });
  return [...findings, ...almost(document, Object.keys(parameters))];
}

/** `${ Name }` is left to the shell; who declared "name" did not mean that. */
function almost(document: Record<string, unknown>, declared: readonly string[]): Explained[] {
  return strayReferences(document).flatMap(({ path, written: text, name, field }) =>
    declared.includes(name)
      ? [
          {
            path,
            message: `Write ${written(name, field)} instead of ${text}: in lower case, without spaces.`,
          },
        ]
      : [],
  );
}

/** Parameters, and fields of their records, that nothing in the document refers to. */
export function unusedParameters({
  parameters,
  raw,
}: Pick<ScenarioTemplate, 'parameters' | 'raw'>): Explained[] {
  const found = references(raw);
  return Object.entries(parameters).flatMap(([name, parameter]): Explained[] => {
    const uses = found.filter((reference) => reference.name === name);
    if (uses.length === 0)
      return [{ path: ['parameters', name], message: `Use ${written(name)} somewhere, or remove it.` }];
    return fieldsOf(parameter)
      .filter((field) => !uses.some((reference) => reference.field === field))
      .map((field) => ({
        path: ['parameters', name, 'choices', 0, field],
        message: `Use ${written(name, field)} somewhere, or remove this field from every choice.`,
      }));
  });
}

function wrong({ name, field }: Reference, parameters: Parameters): string | undefined {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter) return unknownParameter(name, Object.keys(parameters), field);
  const fields = fieldsOf(parameter);
  if (fields.length === 0) return field === undefined ? undefined : noRecord(name, field, parameter);
  if (field === undefined)
    return `The choices of "${name}" are records: write one of their fields, ${list(name, fields)}.`;
  if (fields.includes(field)) return undefined;
  const near = nearest(field, fields);
  const way =
    near === undefined ? `use one of ${list(name, fields)}.` : `did you mean ${written(name, near)}?`;
  return `The choices of "${name}" have no field "${field}"; ${way}`;
}

function unknownParameter(name: string, declared: readonly string[], field?: string): string {
  const shell = `write $${written(name, field)} when a shell is to see it.`;
  if (declared.length === 0)
    return `No parameter "${name}" is declared: declare it under parameters, or ${shell}`;
  return `No parameter "${name}" is declared: ${suggestion(name, declared)} Or ${shell}`;
}

function noRecord(name: string, field: string, parameter: Parameter): string {
  const what = 'choices' in parameter ? 'single values' : 'numbers of a range';
  return `The choices of "${name}" are ${what} without fields: write ${written(name)} instead of ${written(name, field)}.`;
}

function list(name: string, fields: readonly string[]): string {
  return fields.map((field) => written(name, field)).join(', ');
}

function written(name: string, field?: string): string {
  return field === undefined ? `\${${name}}` : `\${${name}.${field}}`;
}
