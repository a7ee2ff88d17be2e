import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../paths.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

/**
 * One stack as far as its images go.
 * @typedef {object} Stack
 * @property {string} id
 * @property {string} folder  Absolute.
 * @property {string[]} targets  Build targets of its Dockerfile.
 */

/**
 * What works on the network of a node from beside it: no stack, but built as one.
 * @type {Stack}
 */
export const networkTools = { id: 'network', folder: fromRoot('docker', 'network'), targets: ['tools'] };

/**
 * Every `sandbox/<name>/stack.yml`. Needs the packages (its YAML reader is one of them).
 * @param {string} [sandboxes]
 * @returns {Promise<Stack[]>}
 */
export async function discoverStacks(sandboxes = fromRoot('sandbox')) {
  const { parse } = await import('yaml');
  const folders = readdirSync(sandboxes)
    .sort()
    .map((name) => join(sandboxes, name));
  return folders
    .filter((folder) => existsSync(join(folder, 'stack.yml')))
    .map((folder) => readStack(folder, parse(readFileSync(join(folder, 'stack.yml'), 'utf8'))));
}

/** @param {string} folder @param {any} content @returns {Stack} */
function readStack(folder, content) {
  const targets = (content?.images ?? []).map((/** @type {{target: string}} */ image) => image.target);
  if (
    typeof content?.id !== 'string' ||
    targets.length === 0 ||
    targets.some((/** @type {unknown} */ name) => !name)
  ) {
    throw new StepFailure(`${folder}/stack.yml needs an id and a list of images; see docs for its form.`);
  }
  return { id: content.id, folder, targets };
}
