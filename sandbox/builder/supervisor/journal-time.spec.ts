import { parseJournalTime } from './journal-time.js';

const NOW_MS = Date.UTC(2017, 10, 17, 12, 34, 56);

describe('a time of journalctl', () => {
  it.each([
    ['2017-11-13 10:00:00', Date.UTC(2017, 10, 13, 10)],
    ['2017-11-13 10:05', Date.UTC(2017, 10, 13, 10, 5)],
    ['2017-11-13', Date.UTC(2017, 10, 13)],
    ['2017-11-13 10:00:00 UTC', Date.UTC(2017, 10, 13, 10)],
    ['09:30', Date.UTC(2017, 10, 17, 9, 30)],
    ['now', NOW_MS],
    ['today', Date.UTC(2017, 10, 17)],
    ['yesterday', Date.UTC(2017, 10, 16)],
    ['10 min ago', NOW_MS - 600_000],
    ['-90s', NOW_MS - 90_000],
    ['@1510000000', 1_510_000_000_000],
  ])('%s', (text, atMs) => {
    expect(parseJournalTime(text, NOW_MS)).toBe(atMs);
  });

  it.each(['', 'soon', '10 min', '2017-13', '10 parsecs ago'])('refuses "%s"', (text) => {
    expect(parseJournalTime(text, NOW_MS)).toBeNull();
  });
});
