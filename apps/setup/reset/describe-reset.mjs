import { StepFailure } from '../runner/step-failure.mjs';
import { isOurServer } from '../server/is-our-server.mjs';
import { readServerNote } from '../server/server-note.mjs';
import { dataToClear, shownPath } from './clear-data.mjs';
import { imageKind, imageLabel, kinds, ourLabels } from './labelled-things.mjs';
import { listLabelled } from './remove-labelled.mjs';

/**
 * What a reset would remove, in words.
 * @param {{images: boolean}} options
 */
export async function describeReset({ images }) {
  const note = readServerNote();
  const server = note && isOurServer(note.pid) ? `process ${note.pid}, stopped first` : 'does not run';
  const engine = [];
  for (const kind of kinds) engine.push(await count(kind, ourLabels));
  if (images) engine.push(await count(imageKind, [imageLabel]));
  const data = dataToClear().map(shownPath);
  return [
    'A reset removes:',
    `  data     ${data.join(', ') || 'none'}`,
    `  engine   ${engine.join(', ')}`,
    `  server   ${server}`,
  ].join('\n');
}

/** @param {import('./labelled-things.mjs').Kind} kind @param {string[]} labels */
async function count(kind, labels) {
  try {
    const ids = await listLabelled(kind, labels, { signal: new AbortController().signal });
    return `${ids.length} ${kind.name}${ids.length === 1 ? '' : 's'}`;
  } catch (error) {
    if (error instanceof StepFailure) return `${kind.name}s unknown (the engine does not answer)`;
    throw error;
  }
}
