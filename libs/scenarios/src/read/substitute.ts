import { type ProblemPath, suggestion } from '#authoring';
import type { ParameterValues } from '../scenario-template.js';

/** `${name}`; a second `$` in front keeps it as it is, for shell variables in scripts. */
const REFERENCE = /(\$?)\$\{([a-z][a-z0-9-]*)\}/g;
const ONLY_REFERENCE = /^\$\{([a-z][a-z0-9-]*)\}$/;

/**
 * The document with every `${parameter}` replaced. A text that is nothing but a reference becomes the value itself,
 * with its type. The parameters' own definitions are left alone.
 */
export function substitute(
  document: Record<string, unknown>,
  values: ParameterValues,
): Record<string, unknown> {
  const replaced = mapTexts(document, (text) => {
    const only = ONLY_REFERENCE.exec(text)?.[1];
    if (only !== undefined && Object.hasOwn(values, only)) return values[only];
    return text.replace(REFERENCE, (all, dollar: string, name: string) => {
      if (dollar === '$') return all.slice(1);
      return Object.hasOwn(values, name) ? String(values[name]) : all;
    });
  });
  return { ...(replaced as Record<string, unknown>), parameters: document.parameters ?? {} };
}

/** References in the document, each where it stands. */
export function references(document: Record<string, unknown>): { path: ProblemPath; name: string }[] {
  const found: { path: ProblemPath; name: string }[] = [];
  const { parameters: _, ...rest } = document;
  mapTexts(rest, (text, path) => {
    for (const [, dollar, name] of text.matchAll(REFERENCE))
      if (dollar === '' && name) found.push({ path, name });
    return text;
  });
  return found;
}

/** The sentence for a reference to a parameter that is not declared. */
export function unknownParameter(name: string, declared: readonly string[]): string {
  const shell = `write $\${${name}} when a shell is to see it.`;
  if (declared.length === 0)
    return `No parameter "${name}" is declared: declare it under parameters, or ${shell}`;
  return `No parameter "${name}" is declared: ${suggestion(name, declared)} Or ${shell}`;
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
