import { formatDiskLine, formatSyslogLine, type JournalEntry, parseDiskLine } from './journal-entry.js';

const entry: JournalEntry = {
  atMicros: Date.UTC(2017, 10, 7, 1, 2, 34) * 1000 + 42,
  unit: 'hab-sup',
  rest: 'ip-10-0-0-45 hab[3176]: builder-router.live(O): ERROR: [err: NO_SHARD, msg: rt:route:2]',
};

describe('a line of the journal', () => {
  it('reads like syslog, with a day of two places', () => {
    expect(formatSyslogLine(entry)).toBe(`Nov  7 01:02:34 ${entry.rest}`);
  });

  it('comes back from disk as it was written', () => {
    expect(parseDiskLine(formatDiskLine(entry))).toEqual(entry);
  });

  it('is left out when a kill cut it short', () => {
    expect(parseDiskLine(formatDiskLine(entry).slice(0, 30))).toBeNull();
  });
});
