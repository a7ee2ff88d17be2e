import type { ProblemPath } from '#authoring';
import { attemptScript } from '../attempt-script.js';
import { attempts } from './attempts.js';
import type { Finding, Rule } from './finding.js';
import { probes } from './probes.js';

/** Names must be unique where something else tells things apart by them. */
export const checkUniqueness: Rule = ({ scenario, stack }) => [
  ...repeated(scenario.injections.map(({ name }, index) => [name, ['injections', index, 'name']])),
  ...repeated(attempts(scenario).map(({ attempt, path }) => [attempt.name, [...path, 'name']])),
  ...repeated([
    ...stack.file.probes.map(({ id }): [string, undefined] => [id, undefined]),
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

/** What the other fields promise: something that hurts has a cause to probe and a tempting restart to resist. */
export const checkCompleteness: Rule = ({ scenario, stack }) => {
  if (scenario.injections.length === 0) return [];
  const findings: Finding[] = [];
  if (scenario.expect.journeys.length === 0)
    findings.push({ path: ['expect'], message: 'Say which journeys suffer, under journeys.' });
  if (scenario.probes.rootCause.length === 0)
    findings.push({
      path: ['probes', 'rootCause'],
      message: 'Add a probe that is green when the cause is gone.',
    });
  const restarts = scenario.decoys.some((decoy) =>
    attemptScript(decoy, stack.file).some(({ type }) => /\brestart\b/.test(type)),
  );
  if (!restarts)
    findings.push({ path: ['decoys'], message: 'Add the decoy that everybody tries: restart everything.' });
  return findings;
};

/** A scenario belongs into the folder of its stack. */
export const checkIdentity: Rule = ({ scenario }) =>
  scenario.id.startsWith(`${scenario.stack}/`)
    ? []
    : [{ path: ['id'], message: `Begin the id with its stack: "${scenario.stack}/…".` }];
