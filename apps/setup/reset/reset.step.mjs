import { StepFailure } from '../runner/step-failure.mjs';
import { endServer } from '../server/end-server.mjs';
import { clearData, dataToClear, shownPath } from './clear-data.mjs';
import { endDatabase } from './end-database.mjs';
import { imageKind, imageLabel, kinds, ourLabels } from './labelled-things.mjs';
import { listLabelled, removeAll } from './remove-labelled.mjs';

/** @typedef {import('../runner/run-steps.mjs').Step} Step */

/** @type {Step} */
const stopStep = {
  id: 'stop',
  title: 'Stop SimSup',
  async run() {
    const { outcome } = await endServer({ waitMs: 30_000, force: true });
    if (outcome === 'still-running')
      throw new StepFailure('SimSup does not end; kill it by hand, then try again.');
    return {
      worked: outcome !== 'not-running',
      detail: outcome === 'not-running' ? 'does not run' : outcome,
    };
  },
};

/** @param {import('./labelled-things.mjs').Kind} kind @param {string[]} labels @returns {Step} */
const removalStep = (kind, labels) => ({
  id: `remove-${kind.name}s`,
  title: `Remove ${kind.name}s`,
  needs: ['stop', 'remove-containers', 'remove-networks', 'remove-volumes'].filter(
    (id) => id !== `remove-${kind.name}s`,
  ),
  async run(context) {
    const ids = await listLabelled(kind, labels, context);
    await removeAll(kind, ids, context);
    return { worked: ids.length > 0, detail: ids.length > 0 ? String(ids.length) : 'none' };
  },
});

/** @type {Step} */
const dataStep = {
  id: 'data',
  title: 'Remove data',
  needs: ['stop', 'remove-containers', 'remove-networks', 'remove-volumes'],
  async run() {
    await endDatabase();
    const paths = dataToClear();
    clearData(paths);
    return { worked: paths.length > 0, detail: paths.map(shownPath).join(', ') || 'none' };
  },
};

/** @param {{images: boolean}} options @returns {Step[]} */
export const resetSteps = ({ images }) => [
  stopStep,
  ...kinds.map((kind) => removalStep(kind, ourLabels)),
  ...(images ? [removalStep(imageKind, [imageLabel])] : []),
  dataStep,
];
