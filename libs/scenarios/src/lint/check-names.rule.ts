import { type ProblemPath, suggestion } from '#authoring';
import { attempts } from './attempts.js';
import type { Finding, Rule } from './finding.js';
import { probes } from './probes.js';

/** Nodes, journeys and alerts must be those of the stack. */
export const checkNames: Rule = ({ scenario, stack: { file } }) => {
  const nodes = file.nodes.map(({ name }) => name);
  const loginNodes = file.nodes.filter(({ user }) => user !== undefined).map(({ name }) => name);
  const steps = attempts(scenario).flatMap(({ attempt, path }) =>
    (attempt.script ?? []).map(({ on }, index) => ({ on, path: [...path, 'script', index, 'on'] })),
  );
  return [
    ...unknown(
      'node',
      nodes,
      probes(scenario).map(({ probe, path }) => [probe.node, [...path, 'node']]),
    ),
    ...unknown(
      'node to log in to',
      loginNodes,
      steps.flatMap(({ on, path }) => (on ? [[on, path]] : [])),
    ),
    ...unknown(
      'journey',
      file.journeys.map(({ name }) => name),
      scenario.expect.journeys.map(({ journey }, i) => [journey, ['expect', 'journeys', i, 'journey']]),
    ),
    ...unknown(
      'alert',
      file.alerts.map(({ name }) => name),
      scenario.expect.alerts.map(({ alert }, i) => [alert, ['expect', 'alerts', i, 'alert']]),
    ),
  ];
};

function unknown(what: string, known: string[], used: [string, ProblemPath][]): Finding[] {
  return used
    .filter(([name]) => !known.includes(name))
    .map(([name, path]) => ({
      path,
      message: `The stack has no ${what} "${name}"; ${suggestion(name, known)}`,
    }));
}
