import { clockOf, counted, offsetOf, roughly, spanOf } from './duration.js';

describe('a running clock', () => {
  it('shows minutes and seconds below an hour', () => {
    expect(clockOf(192_999)).toBe('03:12');
  });
  it('shows hours only when there are some', () => {
    expect(clockOf(3_765_000)).toBe('1:02:45');
  });
  it('never runs backwards past zero', () => {
    expect(clockOf(-5_000)).toBe('00:00');
  });
});

describe('an offset from the start', () => {
  it('is positive after the start and negative before it', () => {
    expect(offsetOf(192_000, 0)).toBe('T+03:12');
    expect(offsetOf(0, 45_000)).toBe('T−00:45');
  });
});

describe('a measured span', () => {
  it.each([
    [12.4, '12 ms'],
    [1_240, '1.2 s'],
    [42_400, '42 s'],
    [192_000, '3 min 12 s'],
    [180_000, '3 min'],
    [3_720_000, '1 h 2 min'],
  ])('of %d ms reads "%s"', (ms, text) => {
    expect(spanOf(ms)).toBe(text);
  });
});

describe('a span in a sentence', () => {
  it('is coarse', () => {
    expect([roughly(10_000), roughly(60_000), roughly(7_200_000), roughly(3 * 86_400_000)]).toEqual([
      'less than a minute',
      '1 minute',
      '2 hours',
      '3 days',
    ]);
  });
});

it('counts one thing without an s', () => {
  expect([counted(1, 'command'), counted(0, 'command')]).toEqual(['1 command', '0 commands']);
});
