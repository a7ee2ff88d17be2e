import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

const COMMAND = ['sleep', '4712'];
const COUNT = `pgrep -r R,S -u hab -xf "${COMMAND.join(' ')}" | wc -l`;

/** How many of the processes there are; one is somebody else's. */
const count = (node: DatastoreContainer): Promise<string> => node.sh(COUNT);

const arrange = async (node: DatastoreContainer): Promise<void> => {
  await node.sh(`pkill -KILL -u hab -x sleep; true`);
  await node.sh(`setsid -f ${COMMAND.join(' ')} < /dev/null > /dev/null 2>&1`, 'hab');
  await node.until(COUNT, /^1$/);
};
const bad = {
  'no command': { command: [] },
  'an option for a program': { command: ['--help'] },
};
const noTarget = {
  'no such program': { command: ['originsrv-of-old'] },
  'no such account': { user: 'nobody-at-all' },
};

export const processStartCase: FaultCase<DatastoreContainer> = {
  fault: 'process.start',
  what: 'one more of a process that there is already',
  arrange,
  parameters: ({ id }) => ({ node: id, user: 'hab', command: COMMAND }),
  bad,
  noTarget,
  look: count,
  damaged: /^2$/m,
};

export const noiseLoadCase: FaultCase<DatastoreContainer> = {
  fault: 'noise.load',
  what: 'work that somebody does beside',
  arrange,
  parameters: ({ id }) => ({ node: id, user: 'hab', command: COMMAND, lasts: '10m' }),
  bad: { ...bad, 'work without an end': { lasts: '3h' } },
  noTarget,
  look: count,
  damaged: /^2$/m,
};
