import { suggestion } from '#authoring';
import type { Finding, Rule } from './finding.js';

/** Faults must exist, take their parameters, and touch nodes of the stack only. */
export const checkFaults: Rule = ({ scenario, stack, faults }) => {
  const nodes = stack.file.nodes.map(({ name }) => name);
  return scenario.injections.flatMap((injection, index): Finding[] => {
    const path = ['injections', index];
    const inspection = faults.inspect(injection.fault, injection.with);
    if (!inspection) {
      const message = `There is no fault "${injection.fault}"; ${suggestion(injection.fault, faults.names())}`;
      return [{ path: [...path, 'fault'], message }];
    }
    const refused = inspection.problems.map((problem) => ({
      path: [...path, 'with', ...problem.path],
      message: problem.message,
    }));
    const elsewhere = inspection.targets
      .filter((target) => !nodes.includes(target))
      .map((target) => ({
        path: [...path, 'with', ...keyOf(injection.with, target)],
        message: `The stack has no node "${target}"; ${suggestion(target, nodes)}`,
      }));
    return [...refused, ...elsewhere];
  });
};

function keyOf(parameters: Record<string, unknown>, value: string): string[] {
  return Object.keys(parameters)
    .filter((key) => parameters[key] === value)
    .slice(0, 1);
}
