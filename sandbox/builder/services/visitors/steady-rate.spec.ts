import { SteadyRate } from './steady-rate.js';

function counted(perSecond: number, atOnce: number) {
  const ends: (() => void)[] = [];
  const run = () => new Promise<void>((end) => ends.push(end));
  return { rate: new SteadyRate({ perSecond, atOnce, run }), ends };
}

describe('a steady rate', () => {
  it('starts as many as are due, whatever the looks in between', () => {
    const { rate, ends } = counted(100, 1_000);
    for (const atMs of [3, 11, 500, 1_000]) rate.tick(atMs);
    expect(ends).toHaveLength(100);
  });

  it('leaves out what would be too many at once, and does not make up for it', async () => {
    const { rate, ends } = counted(100, 2);
    rate.tick(1_000);
    expect(ends).toHaveLength(2);
    for (const end of ends.splice(0)) end();
    await new Promise((done) => setImmediate(done));
    rate.tick(1_010);
    expect(ends).toHaveLength(1);
  });

  it('refuses a rate of nothing', () => {
    expect(() => counted(0, 1)).toThrow(RangeError);
    expect(() => counted(1, 0)).toThrow(RangeError);
  });
});
