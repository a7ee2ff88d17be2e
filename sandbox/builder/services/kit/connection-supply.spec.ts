import { jest } from '@jest/globals';
import { ConnectionSupply } from './connection-supply.js';

const HOUR_MS = 3_600_000;

function supplyOf(answers: (string | Error)[]) {
  const lines: string[] = [];
  const asked: string[] = [];
  const supply = new ConnectionSupply<string>({
    connect: async () => {
      const answer =
        answers.length > 1 ? (answers.shift() as string | Error) : (answers[0] as string | Error);
      asked.push(String(answer));
      if (answer instanceof Error) throw answer;
      return answer;
    },
    waitMs: HOUR_MS,
    log: { error: (message) => lines.push(message) },
  });
  return { supply, lines, asked };
}

const full = new Error('sorry, too many clients already');

describe('connections to the database', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are not waited for before there was one', async () => {
    const { supply } = supplyOf([full]);
    await expect(supply.take()).rejects.toBe(full);
  });

  it('are waited for once there was one, and the log tells what the database says', async () => {
    const { supply, lines } = supplyOf(['first', full, full, 'second']);
    await supply.take();
    const second = supply.take();
    await jest.advanceTimersByTimeAsync(200 + 400);
    await expect(second).resolves.toBe('second');
    expect(lines).toEqual([full.message, full.message]);
  });

  it('are asked for in one round, however many wait', async () => {
    const { supply, lines } = supplyOf(['first', full]);
    await supply.take();
    for (let waiting = 0; waiting < 50; waiting += 1) void supply.take().catch(() => undefined);
    await jest.advanceTimersByTimeAsync(199);
    expect(lines).toEqual([full.message]);
  });

  it('are asked for less and less often, and at last refused', async () => {
    const { supply, asked } = supplyOf(['first', full]);
    await supply.take();
    const late = expect(supply.take()).rejects.toBe(full);
    await jest.advanceTimersByTimeAsync(HOUR_MS + 30_000);
    await late;
    // About one attempt in 30 s.
    expect(asked.length).toBeGreaterThan(110);
    expect(asked.length).toBeLessThan(140);
  });
});
