import type { ProblemPath } from '#authoring';
import { attempts } from './attempts.js';
import { causes } from './causes.js';
import type { Finding, Rule } from './finding.js';
import { probes } from './probes.js';

/** Names must be unique where something else tells things apart by them. */
export const checkUniqueness: Rule = ({ scenario, stack }) => [
  ...repeated(scenario.injections.map(({ name }, index) => [name, ['injections', index, 'name']])),
  ...repeated(attempts(scenario).map(({ attempt, path }) => [attempt.name, [...path, 'name']])),
  ...repeated([
    ...[...stack.file.probes, ...stack.file.invariants].map(({ id }): [string, undefined] => [id, undefined]),
    ...probes(scenario).map(({ probe, path }): [string, ProblemPath] => [probe.id, [...path, 'id']]),
  ]),
];

function repeated(names: [string, ProblemPath | undefined][]): Finding[] {
  const seen = new Set<string>();
  return names.flatMap(([name, path]): Finding[] => {
    const twice = seen.has(name);
    seen.add(name);
    return twice && path ? [{ path, message: `"${name}" is taken already: choose another name.` }] : [];
  });
}

/** What the other fields promise: something that hurts has users who suffer, and a cause to probe. */
export const checkCompleteness: Rule = ({ scenario }) => {
  if (causes(scenario).length === 0) return [];
  const findings: Finding[] = [];
  if (scenario.expect.journeys.length === 0)
    findings.push({ path: ['expect'], message: 'Say which journeys suffer, under journeys.' });
  if (scenario.probes.rootCause.length === 0)
    findings.push({
      path: ['probes', 'rootCause'],
      message: 'Add a probe that is green when the cause is gone.',
    });
  return findings;
};

/** A scenario belongs into the folder of its stack. */
export const checkIdentity: Rule = ({ scenario }) =>
  scenario.id.startsWith(`${scenario.stack}/`)
    ? []
    : [{ path: ['id'], message: `Begin the id with its stack: "${scenario.stack}/…".` }];
