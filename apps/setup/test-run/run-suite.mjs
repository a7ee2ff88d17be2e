import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fromRoot, pinnedNode } from '../paths.mjs';
import { runInForeground } from '../runner/run-in-foreground.mjs';
import { suiteNumbers } from './sum-results.mjs';

/**
 * Runs one Jest project with its output on the terminal.
 * @param {import('./parts.mjs').Part} part
 * @param {string[]} patterns  Of test files; none: all.
 * @param {{signal: AbortSignal, env: NodeJS.ProcessEnv}} context
 * @returns {Promise<import('./sum-results.mjs').PartResult>}
 */
export async function runSuite(part, patterns, { signal, env }) {
  const reportPath = fromRoot('build', 'test-results', `${part.name}.json`);
  mkdirSync(fromRoot('build', 'test-results'), { recursive: true });
  rmSync(reportPath, { force: true });
  process.stdout.write(`\n▶ ${part.name}\n`);
  const startedAt = performance.now();
  const args = [
    fromRoot('node_modules', 'jest', 'bin', 'jest.js'),
    ...['--selectProjects', part.name],
    ...['--json', '--outputFile', reportPath],
    '--passWithNoTests',
    ...['--maxWorkers', part.workers],
    ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
  ];
  const { status, timedOut } = await runInForeground(pinnedNode, args, {
    timeoutMs: part.limitMs,
    signal,
    env,
  });
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : undefined;
  const numbers = suiteNumbers({ report, status, timedOut, filtered: patterns.length > 0 });
  return { name: part.name, elapsedMs: performance.now() - startedAt, ...numbers };
}
