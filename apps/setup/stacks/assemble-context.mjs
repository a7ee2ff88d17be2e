import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentHash } from '../files/content-hash.mjs';
import { listFiles } from '../files/list-files.mjs';
import { clearStamp, readStamp, writeStamp } from '../files/stamp.mjs';
import { swapDirectory } from '../files/swap-directory.mjs';
import { fromRoot, pinnedNode, root } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';
import { linuxNode, pinnedVersion } from './linux-node.mjs';

/** @typedef {import('./discover-stacks.mjs').Stack} Stack */
/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const bundleMs = 2 * 60_000;
const bundleJob = fromRoot('apps', 'setup', 'jobs', 'bundle-services.mjs');

/** Folder that the images of a stack are built from: `images/` and its other folders,
 * `services/*.mjs`, `node`. */
export const contextFolder = (/** @type {string} */ stackId) => fromRoot('build', 'context', stackId);

/**
 * Brings the build context of a stack up to date and returns the hash of all that goes into its images,
 * which is also their tag.
 * @param {Stack} stack @param {StepContext} context
 * @returns {Promise<string>}
 */
export async function assembleContext(stack, context) {
  const folder = contextFolder(stack.id);
  const stampPath = `${folder}.stamp`;
  const sources = sourceHash(stack, context);
  const [stampedSources, stampedTag] = (readStamp(stampPath) ?? '').split(' ');
  if (stampedSources === sources && stampedTag && existsSync(folder)) return stampedTag;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await fill(fresh, stack, context);
  const tag = tagOf(fresh, stack, context);
  clearStamp(stampPath);
  swapDirectory(fresh, folder);
  writeStamp(stampPath, `${sources} ${tag}`);
  return tag;
}

/**
 * Of what the context is made from; cheap, so that an unchanged stack needs no bundling.
 * @param {Stack} stack @param {StepContext} context
 */
function sourceHash(stack, context) {
  const own = listFiles(stack.folder).filter((path) => !path.endsWith('.spec.ts'));
  return contentHash(root, [...own, bundleJob, fromRoot('package-lock.json')], [nodeKind(context)]);
}

/** @param {string} fresh @param {Stack} stack @param {StepContext} context */
async function fill(fresh, stack, context) {
  const { signal, log, progress } = context;
  progress(`${stack.id}: bundling its services`);
  const args = [bundleJob, stack.folder, join(fresh, 'services')];
  const bundled = await runCommand(pinnedNode, args, { timeoutMs: bundleMs, signal, log });
  if (bundled.status !== 0) {
    throw new StepFailure(
      `The services of the stack ${stack.id} cannot be bundled; put the error in the log right, then try again.`,
    );
  }
  for (const part of plainFolders(stack.folder)) {
    cpSync(join(stack.folder, part), join(fresh, part), { recursive: true, verbatimSymlinks: true });
  }
  linkOrCopy(await linuxNode(context), join(fresh, 'node'));
}

/**
 * Folders of a stack that its images take as they are: all but those of programs, which arrive bundled.
 * @param {string} stackFolder
 */
const plainFolders = (stackFolder) =>
  readdirSync(stackFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !listFiles(join(stackFolder, name)).some((path) => path.endsWith('.ts')));

/** @param {string} folder @param {Stack} stack @param {StepContext} context */
function tagOf(folder, stack, context) {
  const node = join(folder, 'node');
  const files = listFiles(folder).filter((path) => path !== node);
  return contentHash(folder, files, [nodeKind(context), relative(root, stack.folder), ...stack.targets]);
}

/** The binary is 120 MB: its version and kind stand for its content. */
const nodeKind = (/** @type {StepContext} */ { facts }) =>
  `node ${pinnedVersion()} ${facts.engine?.arch ?? process.arch}`;

/** @param {string} from @param {string} to */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(code)) throw error;
    copyFileSync(from, to);
  }
}
