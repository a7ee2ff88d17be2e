/** How many former builds stay, so that running practices and other working copies keep their images. */
const keptBuilds = 8;

/** @typedef {{name: string, createdAt: string}} ListedImage */

/**
 * Which images of a stack can go: all but the current build and the few before it. Tags that are no
 * content hash (made by hand) are left alone. Pure.
 * @param {ListedImage[]} images
 * @param {string} currentTag
 * @returns {string[]}
 */
export function oldImages(images, currentTag) {
  const ours = images.filter(({ name }) => /:[0-9a-f]{16}$/.test(name));
  const newestFirst = [...ours].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const tags = new Set(newestFirst.map(({ name }) => tagOf(name)));
  tags.delete(currentTag);
  const kept = new Set([currentTag, ...[...tags].slice(0, keptBuilds)]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(tagOf(name)));
}

/** @param {string} name */
const tagOf = (name) => name.slice(name.lastIndexOf(':') + 1);
