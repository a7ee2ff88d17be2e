import { seedAccounts } from '../seed/accounts.js';
import { browserOfAccount, commandLineOfAccount, Visitors } from './visitors.js';

const [account] = seedAccounts() as [ReturnType<typeof seedAccounts>[number]];
const RESERVED = /^(192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+)\.\d+$/;

describe('the visitors of the site', () => {
  it('come from one place each, whatever program they use', () => {
    expect(browserOfAccount(account)).toEqual(browserOfAccount(account));
    expect(commandLineOfAccount(account).address).toBe(browserOfAccount(account).address);
    expect(commandLineOfAccount(account).agent).toMatch(/^hab\/\S+ \(x86_64-linux; \S+\)$/);
  });

  it('come from addresses that belong to nobody', () => {
    const visitors = new Visitors();
    const seen = Array.from({ length: 400 }, () => [visitors.passerBy(), visitors.machine()]).flat();
    const everybody = [...seen, ...seedAccounts().map(browserOfAccount)];
    expect(everybody.filter(({ address }) => !RESERVED.test(address))).toEqual([]);
  });

  it('are many, and some are seen far more often than others', () => {
    const visitors = new Visitors();
    const counts = new Map<string, number>();
    for (let visit = 0; visit < 2_000; visit += 1) {
      const { address, agent } = visitors.passerBy();
      counts.set(`${address} ${agent}`, (counts.get(`${address} ${agent}`) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(100);
    expect(Math.max(...counts.values())).toBeGreaterThan(5 * (2_000 / counts.size));
  });
});
