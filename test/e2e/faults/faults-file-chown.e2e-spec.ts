import { jest } from '@jest/globals';
import { DatastoreContainer } from './datastore-container.js';
import { FaultBench, PRACTICE } from './fault-bench.js';

const LIST = `find /srv/site -printf '%U:%G %m %p\\n' | sort -k3`;

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('file.chown on a real file system', () => {
  let node: DatastoreContainer;
  let bench: FaultBench;
  let request: ReturnType<FaultBench['request']>;

  beforeAll(async () => {
    node = await DatastoreContainer.start();
    await node.sh('mkdir /srv/many && cd /srv/many && seq 20001 | xargs touch');
  });
  afterAll(() => node[Symbol.asyncDispose]());

  beforeEach(async () => {
    bench = new FaultBench();
    request = bench.request('file.chown', {
      node: node.id,
      paths: ['/srv/site'],
      owner: 'root',
      group: 'root',
      mode: 'go-rwx',
    });
    await node.sh(`rm -rf /srv/site && mkdir -p /srv/site/cache && cd /srv/site
      echo x > page.js && echo y > "cache/odd
name's" && ln -s page.js link && cp /bin/true tool
      chown -hR hab:hab . && chown ubuntu:hab cache && chmod 640 page.js && chmod 4755 tool && chmod 2775 cache`);
  });

  it('gives files away with all that is below, and restores each as it was', async () => {
    const before = await node.sh(LIST);
    await bench.injections.apply(request);
    expect(await node.sh(`stat -c '%U:%G %a' /srv/site /srv/site/page.js`)).toBe(
      'root:root 700\nroot:root 600\n',
    );
    await expect(node.sh('cat /srv/site/page.js', 'hab')).rejects.toThrow('Permission denied');

    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(await node.sh(LIST)).toBe(before);
  });

  it('restores what responders had changed on their way, too', async () => {
    const before = await node.sh(LIST);
    await bench.injections.apply(request);
    await node.sh('chmod -R 777 /srv/site && chown -R hab:hab /srv/site/page.js && rm /srv/site/link');
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    const withoutLink = before.split('\n').filter((line) => !line.endsWith('/link'));
    expect(await node.sh(LIST)).toBe(withoutLink.join('\n'));
  });

  it('gives back a file that came between the look and the act', async () => {
    const injection = await bench.injections.prepare(request);
    await node.sh('touch /srv/site/cache/late && chown hab:hab /srv/site/cache/late');
    await bench.injections.begin(injection.id);
    await bench.injections.revertAll(PRACTICE);
    expect(await node.sh(`stat -c %U /srv/site/cache/late`)).toBe('ubuntu\n');
  });

  it('changes nothing more when it is reverted twice', async () => {
    const before = await node.sh(LIST);
    const { id } = await bench.injections.apply(request);
    await bench.injections.revertAll(PRACTICE);
    await bench.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(await node.sh(LIST)).toBe(before);
  });

  it('is undone by a new server when the old one was killed midway', async () => {
    const before = await node.sh(LIST);
    const { id } = await bench.injections.apply(request);
    await bench.ledger.move({ id, from: ['active'], to: 'applying' });
    await bench.newServer().recover(async () => false);
    expect(await node.sh(LIST)).toBe(before);
    expect(await bench.states()).toEqual(['reverted']);
  });

  it.each([
    ['a path that is not there', { paths: ['/srv/elsewhere'] }],
    ['an account that is not there', { owner: 'nobody-at-all' }],
    ['a link', { paths: ['/srv/site/link'] }],
    ['more files than a snapshot may hold', { paths: ['/srv/many'] }],
  ])('refuses %s', async (_case, wrong) => {
    const before = await node.sh(LIST);
    const bad = { ...request, parameters: { ...request.parameters, ...wrong } };
    await expect(bench.injections.apply(bad)).rejects.toMatchObject({ code: 'fault.no-target' });
    expect(await node.sh(LIST)).toBe(before);
  });
});
