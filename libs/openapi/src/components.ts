import { z } from 'zod';
import * as contracts from '#contracts';

/**
 * Contracts by the name that the description gives them: `practiceViewSchema` is `PracticeView`. Queries have none: they
 * are told parameter by parameter.
 */
export function namedSchemas(): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(contracts).flatMap(([name, value]): [string, z.ZodType][] =>
      name.endsWith('Schema') && !name.endsWith('QuerySchema') && value instanceof z.ZodType
        ? [[`${name.charAt(0).toUpperCase()}${name.slice(1, -'Schema'.length)}`, value]]
        : [],
    ),
  );
}

/** Names of components that a part of the description refers to. */
function referredTo(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => `${name}`,
  );
}

/** Of all schemas those that `roots` need, directly or by way of others, by the alphabet. */
export function neededSchemas<T>(schemas: Record<string, T>, roots: unknown): Record<string, T> {
  const needed = new Set<string>();
  const waiting = referredTo(roots);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    waiting.push(...referredTo(schemas[name]));
  }
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => needed.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const OUTPUT = 'Output';

/** What is only ever answered needs no name that says so. */
export function shortNames<T extends { components?: { schemas?: object } }>(document: T): T {
  const names = Object.keys(document.components?.schemas ?? {});
  const plain = names
    .filter((name) => name.endsWith(OUTPUT) && !names.includes(name.slice(0, -OUTPUT.length)))
    .map((name) => name.slice(0, -OUTPUT.length));
  const text = plain.reduce(
    (all, name) =>
      all
        .replaceAll(`"#/components/schemas/${name}${OUTPUT}"`, `"#/components/schemas/${name}"`)
        .replaceAll(`"${name}${OUTPUT}":`, `"${name}":`),
    JSON.stringify(document),
  );
  return JSON.parse(text);
}
