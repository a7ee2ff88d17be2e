import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { root } from '../paths.mjs';
import { judgeRoom } from './judge-room.mjs';

/**
 * Whether engine and disk have room for a sandbox.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const memoryStep = {
  id: 'memory',
  title: 'Memory and disk',
  needs: ['engine'],
  async run({ facts, say }) {
    const memoryBytes = facts.engine?.memoryBytes || totalmem();
    const disk = statfsSync(root);
    const diskBytes = disk.bavail * disk.bsize;
    const { detail, warnings } = judgeRoom({ memoryBytes, diskBytes });
    for (const warning of warnings) say(`  ${warning}`);
    return { worked: false, detail };
  },
};
