import { randomBytes } from 'node:crypto';
import { stringify } from 'yaml';

type Plain = Record<string, unknown>;

/** A word that nobody has ever written: twelve letters, so that it can stand in any text and name. */
export function newCanary(): string {
  return [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/**
 * A scenario as written, with the word added to all that is sealed: title, story, cause, terms, lessons, questions,
 * the names of injections, and the titles of fixes, decoys and probes. It plays as it did before.
 */
export function plantCanary(raw: Plain, canary: string): string {
  const scenario = structuredClone(raw);
  const sealed = scenario.sealed as Plain;
  for (const key of ['title', 'story', 'rootCause']) sealed[key] = marked(sealed[key], canary);
  for (const [holder, key] of [
    [sealed, 'terms'],
    [scenario, 'lessons'],
    [scenario, 'debrief'],
  ] as const)
    holder[key] = [...((holder[key] as unknown[] | undefined) ?? []), canary];
  const expect = scenario.expect as Plain;
  const probes = scenario.probes as Plain;
  const titled = [
    scenario.fixes,
    scenario.decoys,
    expect.evidence,
    expect.absent,
    probes.rootCause,
    probes.invariants,
  ];
  for (const item of titled.flatMap((list) => (list as Plain[] | undefined) ?? []))
    item.title = marked(item.title, canary);
  for (const injection of (scenario.injections as Plain[] | undefined) ?? [])
    injection.name = `${String(injection.name)}-${canary}`;
  return stringify(scenario, { aliasDuplicateObjects: false });
}

function marked(text: unknown, canary: string): string {
  return `${String(text)} ${canary}`;
}
