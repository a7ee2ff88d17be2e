import { everything, everythingAndChromium, packagesOnly, sandboxes } from '../steps/step-sets.mjs';

/** @typedef {import('../runner/run-steps.mjs').Step} Step */

/**
 * One part of `npm test`. A check is one npm script that passes or fails as a whole; a suite is one
 * project of the Jest configuration.
 * @typedef {object} Part
 * @property {string} name
 * @property {'check' | 'suite'} kind
 * @property {number} limitMs  A part that takes longer has failed.
 * @property {string} workers  How many of its test files run side by side, as Jest's `--maxWorkers` takes it.
 * @property {Step[]} setup
 */

const minute = 60_000;

/** @type {(name: string, limitMs: number) => Part} */
const check = (name, limitMs) => ({ name, kind: 'check', limitMs, workers: '1', setup: packagesOnly });

/** @type {Part[]} */
export const parts = [
  check('types', 5 * minute),
  check('lint', 2 * minute),
  check('architecture', 5 * minute),
  { name: 'unit', kind: 'suite', limitMs: 10 * minute, workers: '100%', setup: packagesOnly },
  { name: 'integration', kind: 'suite', limitMs: 15 * minute, workers: '100%', setup: packagesOnly },
  // Its tests mostly wait for stacks; more than two side by side would make the stacks wait for the cores.
  { name: 'e2e', kind: 'suite', limitMs: 60 * minute, workers: '2', setup: everything },
  { name: 'browser', kind: 'suite', limitMs: 30 * minute, workers: '1', setup: everythingAndChromium },
];

/** Steps of all these parts, each once, in the order in which they build on each other. @param {Part[]} chosen */
export function setupFor(chosen) {
  const asked = new Set(chosen.flatMap((part) => part.setup));
  const ordered = [...new Set([...sandboxes, ...everythingAndChromium])];
  return ordered.filter((step) => asked.has(step));
}
