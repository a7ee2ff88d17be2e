import { writeWhole } from '../files/stamp.mjs';
import { imagesNote } from '../paths.mjs';
import { assembleContext } from '../stacks/assemble-context.mjs';
import { buildImages, imagesPresent, readImagesNote } from '../stacks/build-images.mjs';
import { discoverStacks, networkTools } from '../stacks/discover-stacks.mjs';
import { pruneImages } from '../stacks/prune-images.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

/**
 * The images of every stack and that of our own tools, tagged with the hash of what they are built from; see
 * `build/images.json`.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const stackImagesStep = {
  id: 'stack-images',
  title: 'Stack images',
  needs: ['packages', 'engine', 'base-image'],
  async run(context) {
    const stacks = [networkTools, ...(await discoverStacks())];
    const built = [];
    for (const stack of stacks) if (await bringUpToDate(stack, context)) built.push(stack.id);
    if (built.length > 0) return { worked: true, detail: `built: ${built.join(', ')}` };
    return { worked: false, detail: `unchanged: ${stacks.map(({ id }) => id).join(', ') || 'no stack'}` };
  },
};

/**
 * @param {import('../stacks/discover-stacks.mjs').Stack} stack @param {StepContext} context
 * @returns {Promise<boolean>} Whether anything had to be built.
 */
async function bringUpToDate(stack, context) {
  const tag = await assembleContext(stack, context);
  const present = await imagesPresent(stack, tag, context);
  if (!present) await buildImages(stack, tag, context);
  const note = readImagesNote(imagesNote);
  if (note[stack.id]?.tag !== tag) {
    writeWhole(
      imagesNote,
      `${JSON.stringify({ ...note, [stack.id]: { tag, targets: stack.targets } }, undefined, 2)}\n`,
    );
  }
  if (!present) await pruneImages(stack.id, tag, context);
  return !present;
}
