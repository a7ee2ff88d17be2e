import { readFileSync } from 'node:fs';
import { writeWhole } from '../files/stamp.mjs';
import { fromRoot } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';
import { contextFolder } from './assemble-context.mjs';
import { bakeFile, imageName } from './bake-file.mjs';

/** @typedef {import('./discover-stacks.mjs').Stack} Stack */
/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const askMs = 20_000;
const buildMs = 20 * 60_000;

/**
 * Whether the engine has every image of the stack with this tag.
 * @param {Stack} stack @param {string} tag @param {StepContext} context
 */
export async function imagesPresent(stack, tag, { signal }) {
  const names = stack.targets.map((target) => imageName(stack.id, target, tag));
  const args = ['image', 'inspect', '--format', '{{.Id}}', ...names];
  return (await runCommand('docker', args, { timeoutMs: askMs, signal })).status === 0;
}

/**
 * Builds all images of a stack, or none: bake tags each as it is done, so a failed build takes its tags back.
 * @param {Stack} stack @param {string} tag @param {StepContext} context
 */
export async function buildImages(stack, tag, context) {
  const { signal, log, progress } = context;
  const file = fromRoot('build', 'context', `${stack.id}.bake.json`);
  writeWhole(file, JSON.stringify(bakeFile(stack, tag, contextFolder(stack.id)), undefined, 2));
  progress(`${stack.id}: building ${stack.targets.length} images`);
  const builder = await engineBuilder(context);
  const result = await runCommand('docker', ['buildx', 'bake', '--progress', 'plain', '--load', '-f', file], {
    timeoutMs: buildMs,
    signal,
    log,
    env: { BUILDX_BUILDER: builder },
    onLine: (line) => {
      const [, at] = line.match(/^#\d+ \[([^\]]+)\]/) ?? [];
      if (at && !at.includes('internal')) progress(`${stack.id}: building ${at}`);
    },
  });
  if (result.status === 0) return;
  await takeTagsBack(stack, tag, context);
  throw buildFailed(stack, result.stderr);
}

/**
 * Removes what a failed build had tagged by then; images that it did not come to are not there to be removed.
 * @param {Stack} stack @param {string} tag @param {StepContext} context
 */
async function takeTagsBack(stack, tag, { signal, log }) {
  const names = stack.targets.map((target) => imageName(stack.id, target, tag));
  await runCommand('docker', ['image', 'rm', '--force', ...names], { timeoutMs: askMs, signal, log });
}

/**
 * The builder inside the engine, named after the docker context: others (of another driver) would not see
 * images that exist only in the engine, as the base image may.
 * @param {StepContext} context
 */
async function engineBuilder({ signal, log }) {
  const args = ['context', 'inspect', '--format', '{{.Name}}'];
  const { stdout } = await runCommand('docker', args, { timeoutMs: askMs, signal, log });
  return stdout.trim() || 'default';
}

/** @param {Stack} stack @param {string} output */
function buildFailed(stack, output) {
  if (/no space left on device/i.test(output)) {
    return new StepFailure('The disk of the Docker engine is full; free some space, then try again:', {
      commands: ['docker system prune'],
    });
  }
  if (/temporary failure resolving|could not resolve/i.test(output)) {
    return new StepFailure(
      'Debian’s packages cannot be reached from inside the build; check the network, then try again.',
    );
  }
  return new StepFailure(
    `The images of the stack ${stack.id} cannot be built; put the error in the log right, then try again.`,
  );
}

/** @typedef {Record<string, {tag: string, targets: string[]}>} ImagesNote */

/** @param {string} path @returns {ImagesNote} */
export function readImagesNote(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const missing = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
    if (missing || error instanceof SyntaxError) return {};
    throw error;
  }
}
