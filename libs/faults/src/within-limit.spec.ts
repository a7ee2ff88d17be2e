import { SystemClock } from '#kernel';
import { withinLimit } from './within-limit.js';

describe('withinLimit', () => {
  it('gives up on work that hangs, and tells the work', async () => {
    let told: AbortSignal | undefined;
    const hanging = withinLimit(new SystemClock(), 5, (signal) => {
      told = signal;
      return new Promise(() => undefined);
    });
    await expect(hanging).rejects.toMatchObject({ code: 'engine.timeout' });
    expect(told?.aborted).toBe(true);
  });

  it('passes on what the work gives or throws', async () => {
    await expect(withinLimit(new SystemClock(), 1_000, async () => 7)).resolves.toBe(7);
    const failing = withinLimit(new SystemClock(), 1_000, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
  });
});
