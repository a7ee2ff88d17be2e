/** Labels of everything that SimSup makes in the engine for practices and for its pool of warm sandboxes. */
export const ourLabels = ['simsup.practice', 'simsup.pool'];

/** Label of the images that we build. */
export const imageLabel = 'simsup.stack';

/**
 * A kind of thing in the engine, how to list ours and how to remove them; in the order of removal, since a
 * network in use cannot go.
 * @typedef {object} Kind
 * @property {string} name
 * @property {string[]} list  Arguments of `docker`; a filter is added.
 * @property {string[]} remove  Arguments of `docker`; ids are added.
 */

/** @type {Kind[]} */
export const kinds = [
  {
    name: 'container',
    list: ['ps', '--all', '--quiet', '--no-trunc'],
    remove: ['rm', '--force', '--volumes'],
  },
  { name: 'network', list: ['network', 'ls', '--quiet', '--no-trunc'], remove: ['network', 'rm'] },
  { name: 'volume', list: ['volume', 'ls', '--quiet'], remove: ['volume', 'rm', '--force'] },
];

/** @type {Kind} */
export const imageKind = {
  name: 'image',
  list: ['image', 'ls', '--quiet', '--no-trunc'],
  remove: ['image', 'rm', '--force'],
};
