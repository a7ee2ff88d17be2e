import { ProvisioningTurns } from './provisioning-turns.js';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('ProvisioningTurns', () => {
  let turns: ProvisioningTurns;
  let running: string[];
  beforeEach(() => {
    turns = new ProvisioningTurns();
    running = [];
  });

  /** Work that runs until it is told to end. */
  const work = (name: string) => {
    const end = Promise.withResolvers<void>();
    const run = async (): Promise<void> => {
      running.push(name);
      await end.promise;
      running.splice(running.indexOf(name), 1);
    };
    return { run, end };
  };

  it('lets practices run side by side and the pool only when none does', async () => {
    const [a, b, p] = [work('a'), work('b'), work('p')];
    const all = [turns.practice(a.run), turns.practice(b.run), turns.pool(p.run)];
    await settled();
    expect(running).toEqual(['a', 'b']);
    a.end.resolve();
    await settled();
    expect(running).toEqual(['b']);
    b.end.resolve();
    await settled();
    expect(running).toEqual(['p']);
    p.end.resolve();
    await Promise.all(all);
  });

  it('lets the pool make one at a time', async () => {
    const [p, q] = [work('p'), work('q')];
    const all = [turns.pool(p.run), turns.pool(q.run)];
    await settled();
    expect(running).toEqual(['p']);
    p.end.resolve();
    await settled();
    expect(running).toEqual(['q']);
    q.end.resolve();
    await Promise.all(all);
  });

  it('goes on after a turn that failed, and tells who asked for it', async () => {
    const failed = turns.pool(() => Promise.reject(new Error('no room')));
    await expect(failed).rejects.toThrow('no room');
    await expect(turns.practice(() => Promise.reject(new Error('sick')))).rejects.toThrow('sick');
    expect(await turns.pool(async () => 'made')).toBe('made');
  });
});
