import { type EngineFacts, judgeEngine } from './engine-facts.js';

const good: EngineFacts = {
  version: '20.10.24',
  apiVersion: '1.41',
  cgroupVersion: '1',
  storageDriver: 'overlay2',
  memoryBytes: 24 * 1024 ** 3,
  cpus: 2,
  operatingSystem: 'Debian GNU/Linux 12',
};

describe('judgeEngine', () => {
  it('finds nothing wrong with the engine of Debian 12, and gives no advice', () => {
    expect(judgeEngine(good).filter(({ ok, advice }) => !ok || advice !== null)).toEqual([]);
  });

  it.each([
    ['engine.version', { apiVersion: '1.40' }],
    ['engine.storage', { storageDriver: 'vfs' }],
    ['engine.cgroups', { cgroupVersion: 'unknown' }],
    ['engine.memory', { memoryBytes: 2 * 1024 ** 3 }],
    ['engine.cpus', { cpus: 1 }],
  ])('finds %s wrong, alone, with advice', (id, change) => {
    const bad = judgeEngine({ ...good, ...change }).filter(({ ok }) => !ok);
    expect(bad.map((one) => one.id)).toEqual([id]);
    expect(bad[0]?.advice).toEqual(expect.any(String));
  });
});
