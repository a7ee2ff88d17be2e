import { suggestion } from '#authoring';
import type { Finding, Rule } from './finding.js';

/** What a scenario keeps must be lent by its stack, and is kept once. */
export const checkKeep: Rule = ({ scenario, stack }) => {
  const lent = stack.file.invariants.map(({ id }) => id);
  return scenario.probes.keep.flatMap((id, index, all): Finding[] => {
    const path = ['probes', 'keep', index];
    if (all.indexOf(id) < index) return [{ path, message: `"${id}" is kept already: leave it out here.` }];
    if (lent.includes(id)) return [];
    const way = lent.length === 0 ? 'it lends none; write it under "invariants".' : suggestion(id, lent);
    return [{ path, message: `The stack lends no invariant "${id}"; ${way}` }];
  });
};
