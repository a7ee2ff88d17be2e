import { type ProblemPath, suggestion } from '#authoring';
import { attempts } from './attempts.js';
import { type Conditional, conditions } from './conditions.js';
import type { Finding, Rule } from './finding.js';
import { probes } from './probes.js';

/** Nodes, services, journeys and alerts must be those of the stack. */
export const checkNames: Rule = ({ scenario, stack: { file } }) => {
  const nodes = file.nodes.map(({ name }) => name);
  const loginNodes = file.nodes.filter(({ user }) => user !== undefined).map(({ name }) => name);
  const steps = attempts(scenario).flatMap(({ attempt, path }) =>
    (attempt.script ?? []).map(({ on }, index) => ({ on, path: [...path, 'script', index, 'on'] })),
  );
  const journeys = file.journeys.map(({ name }) => name);
  const alerts = file.alerts.map(({ name }) => name);
  const waits = conditions(scenario);
  return [
    ...unknown(
      'node or service',
      [...new Set([...file.nodes.flatMap(({ services }) => services), ...nodes])],
      scenario.components.map((component, index) => [component, ['components', index]]),
    ),
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
    ...unknown('node to log in to', loginNodes, named(waits, 'on')),
    ...unknown('journey', journeys, [
      ...scenario.expect.journeys.map(
        ({ journey }, i): Used => [journey, ['expect', 'journeys', i, 'journey']],
      ),
      ...named(waits, 'journey'),
    ]),
    ...unknown('alert', alerts, [
      ...scenario.expect.alerts.map(({ alert }, i): Used => [alert, ['expect', 'alerts', i, 'alert']]),
      ...named(waits, 'alert'),
    ]),
  ];
};

type Used = [string, ProblemPath];

/** What conditions name under a key. */
function named(waits: Conditional[], key: 'journey' | 'alert' | 'on'): Used[] {
  return waits.flatMap(({ when, path }): Used[] => {
    const name = (when as Partial<Record<typeof key, string>>)[key];
    return name === undefined ? [] : [[name, [...path, key]]];
  });
}

function unknown(what: string, known: string[], used: Used[]): Finding[] {
  return used
    .filter(([name]) => !known.includes(name))
    .map(([name, path]) => ({
      path,
      message: `The stack has no ${what} "${name}"; ${suggestion(name, known)}`,
    }));
}
