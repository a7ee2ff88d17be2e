import { parseMeminfo } from './room-check.js';

describe('parseMeminfo', () => {
  it('reads what there is and what is free', () => {
    const text = 'MemTotal:       24682496 kB\nMemFree:          100 kB\nMemAvailable:   20480000 kB\n';
    expect(parseMeminfo(text)).toEqual({ totalBytes: 24682496 * 1024, availableBytes: 20480000 * 1024 });
  });

  it('knows nothing where there is no such file', () => {
    expect(parseMeminfo('')).toBeNull();
  });
});
