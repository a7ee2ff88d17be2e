import type { ProblemPath } from '#authoring';
import type { ParameterValue, ParameterValues } from '../scenario-template.js';

/** `${name}` or `${name.field}`; a second `$` in front keeps it as it is, for shell variables in scripts. */
const REFERENCE = /(\$?)\$\{([a-z][a-z0-9-]*)(?:\.([a-z][A-Za-z0-9]*))?\}/g;
const ONLY_REFERENCE = /^\$\{([a-z][a-z0-9-]*)(?:\.([a-z][A-Za-z0-9]*))?\}$/;

/**
 * The document with every `${parameter}` replaced. A text that is nothing but a reference becomes the value itself,
 * with its type. The parameters' own definitions are left alone.
 */
export function substitute(
  document: Record<string, unknown>,
  values: ParameterValues,
): Record<string, unknown> {
  const replaced = mapTexts(document, (text) => {
    const [, only, part] = ONLY_REFERENCE.exec(text) ?? [];
    const whole = only === undefined ? undefined : drawnValue(values, only, part);
    if (whole !== undefined) return whole;
    return text.replace(REFERENCE, (all, dollar: string, name: string, field?: string) => {
      if (dollar === '$') return all.slice(1);
      return String(drawnValue(values, name, field) ?? all);
    });
  });
  return { ...(replaced as Record<string, unknown>), parameters: document.parameters ?? {} };
}

/** What a reference stands for; undefined when there is no such parameter, or field. */
function drawnValue(
  values: ParameterValues,
  name: string,
  field: string | undefined,
): ParameterValue | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof value !== 'object') return field === undefined ? value : undefined;
  return field !== undefined && Object.hasOwn(value, field) ? value[field] : undefined;
}

/** Something written as `${name}` or `${name.field}`. */
export interface Reference {
  path: ProblemPath;
  name: string;
  field: string | undefined;
}

/** References in the document, each where it stands. */
export function references(document: Record<string, unknown>): Reference[] {
  const found: Reference[] = [];
  const { parameters: _, ...rest } = document;
  mapTexts(rest, (text, path) => {
    for (const [, dollar, name, field] of text.matchAll(REFERENCE))
      if (dollar === '' && name) found.push({ path, name, field });
    return text;
  });
  return found;
}

/** Like a reference, but written so that nothing is put in its place. */
const STRAY = /(?<!\$)\$\{\s*([A-Za-z][\w-]*)\s*(?:\.\s*(\w+)\s*)?\}/g;

/** What looks like a reference and is none, with the name that it would have in lower case. */
export function strayReferences(document: Record<string, unknown>): (Reference & { written: string })[] {
  const found: (Reference & { written: string })[] = [];
  const { parameters: _, ...rest } = document;
  mapTexts(rest, (text, path) => {
    for (const [all, name = '', field] of text.matchAll(STRAY))
      if (!ONLY_REFERENCE.test(all)) found.push({ path, written: all, name: name.toLowerCase(), field });
    return text;
  });
  return found;
}

function mapTexts(
  value: unknown,
  change: (text: string, path: ProblemPath) => unknown,
  path: ProblemPath = [],
): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, change, [...path, index]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, [...path, key])]),
  );
}
