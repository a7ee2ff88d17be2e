import { ENGINE_ABILITIES } from '#sandbox';
import { faultFinding } from './fault-finding.js';

describe('what the doctor says of faults', () => {
  it('is well where the engine can do all that they need', async () => {
    const finding = await faultFinding({ abilities: async () => new Set(ENGINE_ABILITIES) });
    expect(finding).toMatchObject({ ok: true, advice: null });
  });

  it('names the kinds that cannot be done, and why', async () => {
    const able = ENGINE_ABILITIES.filter((one) => one !== 'network.statistic');
    const finding = await faultFinding({ abilities: async () => new Set(able) });
    expect(finding.detail).toMatch(/, not network\.loss$/);
    expect(finding.advice).toContain('drop packets at random');
  });
});
