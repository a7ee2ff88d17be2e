import { runCommand } from '../runner/run-command.mjs';
import { oldImages } from './old-images.mjs';

const askMs = 30_000;
const removeMs = 120_000;

/**
 * Removes images of former builds. One that a container still uses stays: the engine refuses, and the
 * next build tries again.
 * @param {string} stackId @param {string} currentTag
 * @param {import('../runner/run-steps.mjs').StepContext} context
 */
export async function pruneImages(stackId, currentTag, { signal, log }) {
  const format = '{{.Repository}}:{{.Tag}}\t{{.CreatedAt}}';
  const args = ['image', 'ls', '--filter', `label=simsup.stack=${stackId}`, '--format', format];
  const { stdout } = await runCommand('docker', args, { timeoutMs: askMs, signal, log });
  const listed = stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', createdAt = ''] = line.split('\t');
      return { name, createdAt };
    });
  const names = oldImages(listed, currentTag);
  if (names.length > 0)
    await runCommand('docker', ['image', 'rm', ...names], { timeoutMs: removeMs, signal, log });
}
