import { runCommand } from '../runner/run-command.mjs';
import { doneLine, failedLine, paletteFor } from '../runner/step-lines.mjs';

/**
 * Runs a check and shows what it says only when it fails.
 * @param {import('./parts.mjs').Part} part
 * @param {{signal: AbortSignal, env: NodeJS.ProcessEnv}} context
 * @returns {Promise<import('./sum-results.mjs').PartResult>}
 */
export async function runCheck(part, { signal, env }) {
  const startedAt = performance.now();
  const args = ['run', '--silent', `check:${part.name}`];
  const { status, stdout, stderr, timedOut } = await runCommand('npm', args, {
    timeoutMs: part.limitMs,
    signal,
    env,
  });
  const elapsedMs = performance.now() - startedAt;
  const view = { title: part.name, elapsedMs };
  const palette = paletteFor(process.stdout.isTTY === true);
  if (status === 0) {
    process.stdout.write(`${doneLine(view, palette)}\n`);
    return { name: part.name, passed: 1, failed: 0, elapsedMs };
  }
  process.stdout.write(`${failedLine(view, palette)}\n${stdout}${stderr}\n`);
  const remark = timedOut ? 'took too long and was ended' : `npm run check:${part.name}`;
  return { name: part.name, passed: 0, failed: 1, elapsedMs, remark };
}
