import type { Problem } from '#authoring';
import { sampleValues } from '../draw-variant.js';
import type { FaultLookup } from '../fault-lookup.port.js';
import { unusedParameters } from '../read/check-references.js';
import { resolveScenario } from '../read/resolve-scenario.js';
import type { ParameterValues, ScenarioTemplate } from '../scenario-template.js';
import type { StackFacts } from '../stack-lookup.port.js';
import { checkAttempts } from './check-attempts.rule.js';
import { checkConditions } from './check-conditions.rule.js';
import { checkDepth } from './check-depth.rule.js';
import { checkFaults } from './check-faults.rule.js';
import { checkPointers } from './check-hints.rule.js';
import { checkHold } from './check-hold.rule.js';
import { checkKeep } from './check-keep.rule.js';
import { besideMarks, marks } from './check-marks.js';
import { checkNames } from './check-names.rule.js';
import { checkPatterns } from './check-patterns.rule.js';
import { checkSealedTerms } from './check-sealed-terms.rule.js';
import { checkCompleteness, checkIdentity, checkUniqueness } from './check-shape.rule.js';
import { checkPaging, checkTimes } from './check-times.rule.js';
import type { Finding, Rule } from './finding.js';

const RULES: readonly Rule[] = [
  checkIdentity,
  checkNames,
  checkKeep,
  checkFaults,
  checkPointers,
  checkSealedTerms,
  checkPatterns,
  checkUniqueness,
  checkCompleteness,
  checkPaging,
  checkTimes,
  checkHold,
  checkConditions,
  checkAttempts,
  checkDepth,
];

/** What a scenario is checked against. */
export interface LintContext {
  stack: StackFacts;
  faults: FaultLookup;
}

/** Checks a scenario, in every choice of its parameters, against its stack and the faults. Pure. */
export function lintScenario(template: ScenarioTemplate, context: LintContext): Problem[] {
  const findings = sampleValues(template.parameters).flatMap((values) =>
    inVariant(template, values, context),
  );
  const marked = marks(template.raw);
  const all = [...marked, ...besideMarks([...unusedParameters(template), ...findings], marked)];
  const problems = new Map<string, Problem>();
  for (const { path, message, severity } of all) {
    const problem = template.source.problem(path, message, severity);
    problems.set(`${problem.path}\n${message}`, problem);
  }
  return [...problems.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function inVariant(template: ScenarioTemplate, values: ParameterValues, context: LintContext): Finding[] {
  const { scenario, problems } = resolveScenario(template.raw, values);
  if (!scenario) return problems;
  return RULES.flatMap((rule) => rule({ scenario, ...context }));
}
