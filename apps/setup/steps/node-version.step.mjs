import { requireNodeVersion } from '../node-version.mjs';

/** @type {import('../runner/run-steps.mjs').Step} */
export const nodeVersionStep = {
  id: 'node-version',
  title: 'Node.js',
  async run() {
    requireNodeVersion();
    return { worked: false, detail: process.versions.node };
  },
};
