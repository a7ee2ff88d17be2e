import { FakeClock } from './fake-clock.js';

describe('FakeClock', () => {
  it('stands still until it is moved', async () => {
    const clock = new FakeClock();
    const before = clock.now();
    await new Promise(setImmediate);
    expect(clock.now()).toEqual(before);
    await clock.advance(1_500);
    expect(clock.now().getTime() - before.getTime()).toBe(1_500);
    expect(clock.monotonicMs()).toBe(1_500);
  });

  it('wakes sleepers in the order of their instants, each at its own', async () => {
    const clock = new FakeClock();
    const woken: [string, number][] = [];
    void clock.wait(300).then(() => woken.push(['late', clock.monotonicMs()]));
    void clock.wait(100).then(() => woken.push(['early', clock.monotonicMs()]));
    await clock.advance(1_000);
    expect(woken).toEqual([
      ['early', 100],
      ['late', 300],
    ]);
  });

  it('wakes a loop as often as it waits', async () => {
    const clock = new FakeClock();
    let rounds = 0;
    const abort = new AbortController();
    const loop = (async () => {
      for (;;) {
        await clock.wait(250, abort.signal);
        rounds += 1;
      }
    })();
    await clock.advance(1_000);
    expect(rounds).toBe(4);
    abort.abort(new Error('enough'));
    await expect(loop).rejects.toThrow('enough');
    expect(clock.waiting).toBe(0);
  });
});
