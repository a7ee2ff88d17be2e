import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

export const noiseLogCase: FaultCase<DatastoreContainer> = {
  fault: 'noise.log',
  what: 'a nightly job whose program is gone',
  arrange: async (node) => {
    await node.sh('test -S /dev/log; : > /var/log/auth.log');
  },
  parameters: ({ id }) => ({ node: id, user: 'hab', command: ['/usr/local/bin/backup'], tag: 'nightly' }),
  bad: {
    'a tag that could be an option': { tag: '-f' },
    'no command': { command: [] },
  },
  noTarget: { 'no such account': { user: 'nobody-at-all' } },
  look: (node) => node.sh(`grep -o 'nightly: .*' /var/log/auth.log | sort -u; true`),
  damaged: /nightly: .*\/usr\/local\/bin\/backup.*not found/,
  remains: /nightly: .*not found/,
};
