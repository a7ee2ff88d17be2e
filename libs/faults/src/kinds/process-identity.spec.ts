import { parseStats } from './process-identity.js';

describe('reading /proc/PID/stat', () => {
  const rest = '0 -1 4194560 1669 0 1 0 2 1 0 0 20 0 1 0 278030 19714048 2147';

  it('takes a name with spaces and parentheses for what it is', () => {
    expect(parseStats(`47 (a) b (c) S 1 47 47 34816 ${rest.slice(2)}\n`)).toEqual([
      { pid: 47, startTime: '278030', state: 'S', terminal: 34816 },
    ]);
  });

  it('leaves the dead out', () => {
    expect(parseStats(`47 (psql) Z 1 47 47 ${rest}\n`)).toEqual([]);
  });

  it('refuses what is no such line', () => {
    expect(() => parseStats('hello')).toThrow(RangeError);
  });
});
