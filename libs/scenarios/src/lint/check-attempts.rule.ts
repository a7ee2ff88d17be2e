import { type ProblemPath, suggestion } from '#authoring';
import type { ScenarioAttempt } from '#contracts';
import { attempts } from './attempts.js';
import type { Finding, Rule } from './finding.js';

/** An attempt is typed from its own script, or from one of the stack. */
export const checkAttempts: Rule = ({ scenario, stack }) => {
  const lent = stack.file.attempts.map(({ name }) => name);
  const findings = attempts(scenario).flatMap(({ attempt, path }) => oneScript(attempt, path, lent));
  if (!scenario.fixes.some(({ kind }) => kind === 'fix')) {
    const message =
      'Add a way out of "kind: fix": without one nobody can tell that the cause can be removed.';
    findings.push({ path: ['fixes'], message });
  }
  return findings;
};

function oneScript({ name, script, use }: ScenarioAttempt, path: ProblemPath, lent: string[]): Finding[] {
  if (script && use !== undefined)
    return [{ path: [...path, 'use'], message: 'Keep either "use" or "script": one says it all.' }];
  if (script) return [];
  if (use === undefined) {
    const way = lent.length === 0 ? '' : `, or "use" with an attempt of the stack: ${lent.join(', ')}`;
    return [{ path, message: `Say what "${name}" types: add "script"${way}.` }];
  }
  if (lent.includes(use)) return [];
  const way = lent.length === 0 ? 'it lends none; write a "script" instead.' : suggestion(use, lent);
  return [{ path: [...path, 'use'], message: `The stack has no attempt "${use}"; ${way}` }];
}
