import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';
import { LIST_SITE, makeSite } from './file-chown.case.js';

const CONFIG = '/srv/config';

/** Everything about what is in the folder of {@link makeConfig}: owners, modes, times to the nanosecond, content. */
export async function lookAtConfig(node: DatastoreContainer): Promise<string> {
  return node.sh(
    `cd ${CONFIG} && find . -type f -printf '%p %U:%G %m %T@ ' -exec sh -c 'sha1sum < "$1"; cat "$1"' sh {} \\; | sort`,
  );
}

/** Makes a folder with a file that a service reads, and a folder of data beside it. */
async function makeConfig(node: DatastoreContainer): Promise<void> {
  await node.sh(`rm -rf ${CONFIG} && mkdir -p ${CONFIG}/data && cd ${CONFIG} &&
    printf 'name = "depot"\\nshards = [0, 1, 30]\\n' > user.toml && echo x > data/one && ln -s user.toml link &&
    chown -hR hab:hab . && chmod 640 user.toml && touch -d '2017-11-17 01:52:34.123456789' user.toml data/one data`);
}

const onConfig = {
  arrange: makeConfig,
  look: lookAtConfig,
};
const badPath = {
  'a relative path': { path: 'user.toml' },
  'a way back up': { path: '/srv/../etc/passwd' },
};

export const fileCases: FaultCase<DatastoreContainer>[] = [
  {
    fault: 'file.mode',
    what: 'a site that only root may enter',
    arrange: makeSite,
    parameters: ({ id }) => ({ node: id, path: '/srv/site', mode: 'g=,o=', recursive: true }),
    bad: { ...badPath, 'a mode that is none': { mode: '9z' } },
    noTarget: { 'no such path': { path: '/srv/elsewhere' }, 'only a link': { path: '/srv/site/link' } },
    look: (node) => node.sh(LIST_SITE),
    damaged: / 600 \/srv\/site\/page\.js$/m,
  },
  {
    ...onConfig,
    fault: 'file.content',
    what: 'of a file that is there',
    parameters: ({ id }) => ({ node: id, path: `${CONFIG}/user.toml`, content: 'shards = []\n' }),
    bad: { ...badPath, 'no content': { content: undefined } },
    noTarget: {
      'no such folder': { path: `${CONFIG}/elsewhere/user.toml` },
      'a folder in its place': { path: `${CONFIG}/data` },
      'only a link': { path: `${CONFIG}/link` },
    },
    damaged: /^\.\/user\.toml 1001:1001 640 .*\nshards = \[\]$|^shards = \[\]$/m,
  },
  {
    ...onConfig,
    fault: 'file.content',
    what: 'of a file that is not there',
    parameters: ({ id }) => ({ node: id, path: `${CONFIG}/lock`, content: '4711\n', mode: '0600' }),
    bad: { 'a mode in words': { mode: 'u=rw' } },
    noTarget: { 'no such owner': { owner: 'nobody-at-all' } },
    damaged: /^\.\/lock 1001:1001 600 /m,
  },
  {
    ...onConfig,
    fault: 'file.move',
    what: 'a file',
    parameters: ({ id }) => ({ node: id, path: `${CONFIG}/user.toml`, to: `${CONFIG}/user.toml.old` }),
    bad: { ...badPath, 'no place to go': { to: undefined } },
    noTarget: {
      'no such file': { path: `${CONFIG}/other.toml` },
      'something there already': { to: `${CONFIG}/data/one` },
      'no folder to go to': { to: '/srv/elsewhere/user.toml' },
    },
    damaged: /^\.\/user\.toml\.old /m,
  },
  {
    ...onConfig,
    fault: 'file.move',
    what: 'a folder',
    parameters: ({ id }) => ({ node: id, path: `${CONFIG}/data`, to: `${CONFIG}/data.bak` }),
    bad: badPath,
    noTarget: { 'only a link': { path: `${CONFIG}/link` } },
    damaged: /^\.\/data\.bak\/one /m,
  },
  {
    ...onConfig,
    fault: 'config.edit',
    what: 'one number less',
    parameters: ({ id }) => ({
      node: id,
      path: `${CONFIG}/user.toml`,
      find: '^(shards = .*), 30\\]$',
      replace: '$1]',
    }),
    bad: { ...badPath, 'an expression that is none': { find: '(' } },
    noTarget: {
      'nothing that matches': { find: 'shards = \\[\\]' },
      'no change': { find: 'depot', replace: 'depot' },
      'no such file': { path: `${CONFIG}/other.toml` },
      'no such process': { process: { pattern: 'no such process at all' } },
    },
    damaged: /^shards = \[0, 1\]$/m,
  },
  {
    ...onConfig,
    fault: 'config.malformed',
    what: 'a list that does not end',
    parameters: ({ id }) => ({ node: id, path: `${CONFIG}/user.toml` }),
    bad: badPath,
    noTarget: {
      'no quote and no bracket': { path: `${CONFIG}/data/one` },
      'no file': { path: `${CONFIG}/data` },
    },
    damaged: /^shards = \[0, 1, 30$/m,
  },
];
