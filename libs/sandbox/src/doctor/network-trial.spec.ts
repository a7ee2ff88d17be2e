import { readNeighbours } from './network-trial.js';

const HEAD = 'IP address       HW type     Flags       HW address            Mask     Device\n';

describe('the trial of a closed network', () => {
  it.each([
    [
      'the host when it answered',
      '172.31.0.1       0x1         0x2         02:42:7a:03:ad:80     *        eth0',
      false,
    ],
    [
      'nobody when nobody answered',
      '172.31.0.1       0x1         0x0         00:00:00:00:00:00     *        eth0',
      true,
    ],
    [
      'nothing when nobody was asked',
      '172.31.0.10      0x1         0x2         02:42:7a:03:ad:80     *        eth0',
      null,
    ],
  ])('sees %s', (_case, row, hidden) => {
    expect(readNeighbours(`${HEAD}${row}\n`, '172.31.0.1')).toBe(hidden);
  });
});
