import type { Finding, Rule } from './finding.js';
import { pointerProblem } from './pointer-problem.js';

/** A pointer must lead to something that exists. */
export const checkPointers: Rule = ({ scenario, stack }) => {
  const targets = { nodes: stack.file.nodes.map(({ name }) => name), guidePages: stack.guidePages };
  return scenario.hints.flatMap((hint, index): Finding[] => {
    const message = hint.kind === 'pointer' ? pointerProblem(hint.ref, targets) : null;
    return message === null ? [] : [{ path: ['hints', index, 'ref'], message }];
  });
};
