import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

/** Owner, mode and path of everything in the site of {@link makeSite}. */
export const LIST_SITE = `find /srv/site -printf '%U:%G %m %p\\n' | sort -k3`;

/** Makes a folder with all that is hard about files: odd names, links, set-user-id bits, several owners. */
export async function makeSite(node: DatastoreContainer): Promise<void> {
  await node.sh(`rm -rf /srv/site && mkdir -p /srv/site/cache && cd /srv/site
    echo x > page.js && echo y > "cache/odd
name's" && ln -s page.js link && cp /bin/true tool
    chown -hR hab:hab . && chown ubuntu:hab cache && chmod 640 page.js && chmod 4755 tool && chmod 2775 cache`);
}

export const fileChownCase: FaultCase<DatastoreContainer> = {
  fault: 'file.chown',
  what: 'a site is given to root',
  arrange: makeSite,
  parameters: ({ id }) => ({
    node: id,
    paths: ['/srv/site'],
    owner: 'root',
    group: 'root',
    mode: 'go-rwx',
  }),
  bad: {
    'a relative path': { paths: ['srv'] },
    'a way back up': { paths: ['/srv/../etc'] },
    'an owner that is an option': { owner: '--reference=x' },
  },
  noTarget: {
    'no such path': { paths: ['/srv/elsewhere'] },
    'no such account': { owner: 'nobody-at-all' },
    'only a link': { paths: ['/srv/site/link'] },
  },
  look: (node) => node.sh(LIST_SITE),
  damaged: /^0:0 700 \/srv\/site\n(.*\n)*0:0 600 \/srv\/site\/page\.js$/m,
};
