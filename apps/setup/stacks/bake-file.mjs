/** @typedef {import('./discover-stacks.mjs').Stack} Stack */

/** Name of one image, the same for compose files and the pool. */
export const imageName = (
  /** @type {string} */ stackId,
  /** @type {string} */ target,
  /** @type {string} */ tag,
) => `simsup/${stackId}-${target}:${tag}`;

/**
 * What `docker buildx bake` needs to build all images of a stack in one go, sharing their layers. Pure.
 * @param {Stack} stack
 * @param {string} tag
 * @param {string} context  Folder with the build context.
 */
export function bakeFile(stack, tag, context) {
  const target = (/** @type {string} */ name) => ({
    context,
    dockerfile: 'images/Dockerfile',
    target: name,
    tags: [imageName(stack.id, name, tag)],
    labels: { 'simsup.stack': stack.id },
  });
  return {
    group: { default: { targets: stack.targets } },
    target: Object.fromEntries(stack.targets.map((name) => [name, target(name)])),
  };
}
