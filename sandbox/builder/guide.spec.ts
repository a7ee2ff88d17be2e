import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'sandbox/builder/guide');
const pages = new Map(
  readdirSync(FOLDER).map((file) => [file.replace(/\.md$/, ''), readFileSync(join(FOLDER, file), 'utf8')]),
);

/** What a responder may meet, and the page that says something true about it. */
const POINTERS: readonly [string, string, RegExp][] = [
  ['proxy files that belong to root', 'api-proxy', /fix-permissions\.sh/],
  ['a body that the proxy may not keep', 'api-proxy', /client-body[\s\S]*Permission denied/],
  ['an api that resets connections', 'api-proxy', /recv\(\) failed \(104[\s\S]*restarted/],
  [
    'an api without its router connection',
    'api',
    /net:route:3[\s\S]*ss -tnp[\s\S]*own connection to the router/,
  ],
  ['a stopped sessionsrv', 'sessionsrv', /column STAT/],
  ['an empty My Origins', 'sessionsrv', /account_origins[\s\S]*origin_members/],
  ['a mass logout', 'sessionsrv', /ss:session-get:0[\s\S]*log in again/],
  ['a locked table', 'datastore', /pg_blocking_pids/],
  ['an exhausted pool', 'originsrv', /pool_size/],
  ['a lost user.toml', 'originsrv', /default is an empty list[\s\S]*user\.toml/],
  ['one missing shard', 'sharding', /% 128[\s\S]*one fails/],
  ['a lost registration', 'router', /NO_SHARD[\s\S]*Which service is it/],
  ['starved heartbeats', 'router', /miss its own/],
  ['a second instance', 'originsrv', /REG_CONFLICT/],
  ['a router that is down', 'router', /Without a router/],
  ['uploads that need jobsrv', 'jobsrv', /Uploads ask it too/],
  ['a refusal that is none', 'api', /counts as \*no\*/],
  ['a scheduler that has died', 'known-issues', /panicked/],
  ['builds without output', 'known-issues', /for appending!/],
  ['an old group in the way', 'jobsrv', /at most one group/],
  ['a flag out of step', 'known-issues', /scheduler_sync = false/],
  ['a herd of builds', 'known-issues', /rdeps\/core\/glibc/],
  ['a circular dependency', 'jobsrv', /424: no restart/],
  ['heartbeats of workers that do not arrive', 'known-issues', /5567/],
  ['a build that kills its worker', 'known-issues', /jobs\.worker[\s\S]*Cancel the\s+job/],
  ['a worker without ens4', 'known-issues', /probe-workers\.sh live -r/],
  ['ens4 that a build holds', 'known-issues', /ip netns/],
  ['a worker token that ran out', 'worker', /token still good/],
  ['a lock file of a dead server', 'datastore', /postmaster\.pid[\s\S]*HINT/],
  ['a data directory that is open to others', 'datastore', /chmod 700/],
  ['a full disk', 'datastore', /df -h[\s\S]*Never remove anything below `pgdata`/],
  ['no connection left', 'datastore', /too many clients/],
  ['a migration that waits', 'datastore', /objid = 5150/],
  ['a bad release', 'releases', /hab pkg demote/],
  ['a login provider in trouble', 'sessionsrv', /net:session-create:2/],
  ['a stuck sentinel', 'sentinel', /journalctl -u sentinel/],
  ['the wrong environment', 'environments', /Nothing on live needs a restart/],
];

describe('the guide', () => {
  it.each(POINTERS)('says something that helps on %s', (_, page, pointer) => {
    expect(pages.get(page)).toMatch(pointer);
  });

  it('refers to pages that there are', () => {
    const dead = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/(?:[Ss]ee|More in) `([a-z-]+)`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !pages.has(name))
        .map((name) => `${page}: ${name}`),
    );
    expect(dead).toEqual([]);
  });

  it('begins each page with its name and what it is about', () => {
    const odd = [...pages].filter(([page, text]) => page !== 'README' && !text.startsWith(`# ${page}: `));
    expect(odd.map(([page]) => page)).toEqual([]);
  });

  it('draws nothing wider than a terminal', () => {
    const wide = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)]
        .flatMap(([, drawing = '']) => drawing.split('\n'))
        .filter((line) => line.length > 78)
        .map((line) => `${page}: ${line}`),
    );
    expect(wide).toEqual([]);
  });
});
