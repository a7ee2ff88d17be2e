import { FakeFileTree } from '../fakes/fake-file-tree.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const FILES = {
  '/srv/app': 'hab hab 700',
  '/srv/app/page.js': 'hab hab 640',
  '/srv/app/cache': 'ubuntu hab 755',
  '/srv/app/link': 'hab hab link',
  '/srv/other': 'hab hab 644',
};
const parameters = { node: 'api', paths: ['/srv/app'], owner: 'root', group: 'root', mode: '0700' };

describe('file.chown', () => {
  let harness: FaultHarness;
  let tree: FakeFileTree;
  beforeEach(() => {
    harness = new FaultHarness();
    tree = new FakeFileTree(FILES);
    harness.shell.addNode('api', tree.run);
  });
  const states = () => Object.fromEntries([...tree.files.keys()].map((path) => [path, tree.state(path)]));
  const request = (change: object = {}) => harness.request('file.chown', { ...parameters, ...change });

  it('gives away everything below its paths, and nothing else', async () => {
    await harness.injections.apply(request());
    expect(tree.state('/srv/app/page.js')).toBe('root root 0700');
    expect(tree.state('/srv/other')).toBe('hab hab 644');
  });

  it('touches only the paths themselves when it is not recursive', async () => {
    await harness.injections.apply(request({ recursive: false }));
    expect(tree.state('/srv/app')).toBe('root root 0700');
    expect(tree.state('/srv/app/page.js')).toBe('hab hab 640');
  });

  it('restores owner, group and mode of every file, also when reverted twice', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.injections.revertAll(PRACTICE);
    expect(states()).toEqual({ ...FILES, '/srv/app/link': expect.stringContaining('hab hab') });
    await harness.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(tree.state('/srv/app/cache')).toBe('ubuntu hab 755');
  });

  it('gives back what was caught although it came after the look', async () => {
    const { id } = await harness.injections.prepare(request({ mode: undefined }));
    tree.files.set('/srv/app/cache/late', { owner: 'hab', group: 'hab', mode: '600' });
    await harness.injections.begin(id);
    await harness.injections.revertAll(PRACTICE);
    expect(tree.state('/srv/app/cache/late')).toBe('ubuntu hab 600');
  });

  it('undoes the half that was done when it is stopped midway', async () => {
    const stop = new AbortController();
    harness.shell.beforeEach = ([program]) => {
      if (program === 'chmod') return;
      if (program === 'chown') stop.abort(new Error('stop'));
    };
    await expect(harness.injections.apply(request(), { signal: stop.signal })).rejects.toMatchObject({
      code: 'fault.apply-failed',
    });
    expect(tree.state('/srv/app')).toBe('hab hab 700');
    expect(harness.eventTypes()).toEqual(['fault.planned', 'fault.failed', 'fault.reverted']);
  });

  it('is undone by the next server when this one was killed between looking and acting', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect(tree.state('/srv/app/page.js')).toBe('hab hab 640');
  });

  it.each([
    ['a path that is not there', { paths: ['/srv/missing'] }, '/srv/missing'],
    ['a link', { paths: ['/srv/app/link'] }, 'is a link'],
    ['an account that is not there', { owner: 'ghost' }, 'ghost'],
  ])('refuses %s and changes nothing', async (_case, change, words) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.no-target',
      message: expect.stringContaining(words),
    });
    expect(tree.state('/srv/app')).toBe('hab hab 700');
  });

  it.each([
    ['a relative path', { paths: ['srv'] }, 'paths.0'],
    ['a way back up', { paths: ['/srv/../etc'] }, 'paths.0'],
    ['no path', { paths: [] }, 'paths'],
    ['an owner that is an option', { owner: '--reference=x' }, 'owner'],
    ['a mode that is not one', { mode: '9z' }, 'mode'],
    ['a parameter that does not exist', { owned: 'x' }, ''],
  ])('refuses %s before it looks at any node', async (_case, change, field) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
      details: [expect.objectContaining({ field })],
    });
    expect(await harness.rows()).toEqual([]);
  });

  it('says in a dry run what it would do, and does not do it', () => {
    expect(harness.injections.dryRun('file.chown', parameters)).toEqual({
      summary: 'On api, /srv/app and everything below belongs to root:root',
      steps: [
        'chown to root:root: /srv/app and everything below',
        'chmod to 0700: /srv/app and everything below',
      ],
      targets: ['api'],
    });
    expect(tree.state('/srv/app')).toBe('hab hab 700');
  });
});
