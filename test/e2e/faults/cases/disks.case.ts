import { type DatastoreContainer, SMALL_DISK } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

async function emptyDisk(node: DatastoreContainer): Promise<void> {
  await node.sh(`rm -rf ${SMALL_DISK}/* && chown hab:hab ${SMALL_DISK}`);
}

/** What is on the disk, and whether its owner can still write to it. */
function lookAtDisk(node: DatastoreContainer): Promise<string> {
  const write = `head -c 4096 /dev/zero 2> /dev/null > ${SMALL_DISK}/new`;
  return node.sh(`cd ${SMALL_DISK} && find . -maxdepth 1 ! -name new -printf '%p %u %m\\n' | sort
    if setpriv --reuid=hab --clear-groups sh -c '${write}' 2>&1; then echo takes more; else echo is full; fi; rm -f new`);
}

const noTarget = {
  "the machine's own disk": { directory: '/srv' },
  'no such folder': { directory: '/srv/elsewhere' },
};

export const diskCases: FaultCase<DatastoreContainer>[] = [
  {
    fault: 'file.fill',
    what: 'a core dump',
    arrange: emptyDisk,
    parameters: ({ id }) => ({ node: id, directory: SMALL_DISK, leaveBytes: 0, name: 'core.3176' }),
    bad: { 'a name with a folder': { name: '../core' }, 'less than nothing': { leaveBytes: -1 } },
    noTarget: {
      ...noTarget,
      'less space than is to be left': { leaveBytes: 64 * 1024 ** 2 },
      'nothing to be like': { like: '/srv/no.log' },
    },
    look: lookAtDisk,
    damaged: /^\.\/core\.3176 hab 600\n(.*\n)*is full$/m,
  },
  {
    fault: 'file.inodes',
    what: 'sessions that nobody removes',
    arrange: emptyDisk,
    parameters: ({ id }) => ({ node: id, directory: SMALL_DISK }),
    bad: { 'a name with a folder': { folder: 'a/b' } },
    noTarget,
    look: lookAtDisk,
    damaged: /^\.\/sessions hab 700\n(.*\n)*is full$/m,
  },
];
