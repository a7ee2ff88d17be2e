import { SystemClock } from './clock.js';

describe('SystemClock', () => {
  const clock = new SystemClock();

  it('tells the present instant', () => {
    const before = Date.now();
    const now = clock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('measures durations with a clock that never goes back', async () => {
    const before = clock.monotonicMs();
    await clock.wait(5);
    expect(clock.monotonicMs() - before).toBeGreaterThan(3);
  });

  it('rejects a wait with the reason of the abort, at once', async () => {
    const abort = new AbortController();
    const waiting = clock.wait(60_000, abort.signal);
    abort.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
  });

  it('does not begin to wait when the signal was aborted before', async () => {
    await expect(clock.wait(60_000, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  it('leaves no listener on the signal after the wait', async () => {
    const abort = new AbortController();
    await clock.wait(1, abort.signal);
    abort.abort(new Error('nobody listens'));
    await expect(clock.wait(0)).resolves.toBeUndefined();
  });
});
