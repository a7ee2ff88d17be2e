import { CommandError } from './command-error.js';
import type { JournalEntry } from './journal-entry.js';
import { formatEntry, parseJournalQuery, wantsEntry } from './journal-query.js';

const NOW_MS = Date.UTC(2017, 10, 17, 12, 0, 0);

function entryAt(atMs: number, unit = 'hab-sup'): JournalEntry {
  return { atMicros: atMs * 1000, unit, rest: 'ip-10-0-0-45 hab[31]: builder-api.live(O): ERROR: timeout' };
}

describe('journalctl', () => {
  it('understands -fu hab-sup, and follows from the last ten entries', () => {
    expect(parseJournalQuery(['-fu', 'hab-sup'], NOW_MS)).toMatchObject({
      follow: true,
      units: ['hab-sup'],
      lines: 10,
      pager: false,
    });
  });

  it('takes a time of day in UTC', () => {
    const query = parseJournalQuery(['--since', '2017-11-17 11:30:00', '-u', 'hab-sup'], NOW_MS);
    expect(wantsEntry(query, entryAt(Date.UTC(2017, 10, 17, 11, 30, 0)))).toBe(true);
    expect(wantsEntry(query, entryAt(Date.UTC(2017, 10, 17, 11, 29, 59)))).toBe(false);
  });

  it('sorts out by priority: what programs print is information, and what the init system says of failures is not', () => {
    const of = (rest: string): JournalEntry => ({ ...entryAt(NOW_MS), rest: `ip-10-0-0-45 ${rest}` });
    const entries = [
      of('hab[31]: builder-api.live(O): ERROR: timeout'),
      of("systemd[1]: hab-sup.service: Failed with result 'signal'."),
      of('systemd[1]: hab-sup.service: Main process exited, code=killed, status=9/KILL'),
      of('systemd[1]: Started Habitat Supervisor.'),
    ];
    const wanted = (...args: string[]) => {
      const query = parseJournalQuery(args, NOW_MS);
      return entries.map((it) => wantsEntry(query, it));
    };
    expect(wanted('-p', 'err')).toEqual([false, false, false, false]);
    expect(wanted('-p', '4')).toEqual([false, true, false, false]);
    expect(wanted('--priority=notice')).toEqual([false, true, true, false]);
    expect(wanted('-p', 'notice..info')).toEqual([true, false, true, true]);
    expect(() => wanted('-p', 'loud')).toThrow('Unknown log level loud');
  });

  it('knows one boot, the present one', () => {
    for (const args of [['-b'], ['-b', '0', '-n', '3'], ['--boot=0'], ['-b', '-n', '3']]) {
      expect(wantsEntry(parseJournalQuery(args, NOW_MS), entryAt(NOW_MS))).toBe(true);
    }
    for (const args of [['-b', '-1'], ['-b-1'], ['--boot=-1']]) {
      expect(() => parseJournalQuery(args, NOW_MS)).toThrow(
        'Data from the specified boot (-1) is not available: No such boot ID in journal',
      );
    }
  });

  it('takes a relative time that looks like an option', () => {
    expect(parseJournalQuery(['--since', '-15min'], NOW_MS).sinceMs).toBe(NOW_MS - 900_000);
    expect(parseJournalQuery(['-S', '-2h'], NOW_MS).sinceMs).toBe(NOW_MS - 7_200_000);
  });

  it('leaves out entries of other units and after the end', () => {
    const query = parseJournalQuery(['-u', 'hab-sup.service', '--until', '11:00'], NOW_MS);
    expect(wantsEntry(query, entryAt(NOW_MS - 7_200_000))).toBe(true);
    expect(wantsEntry(query, entryAt(NOW_MS - 7_200_000, 'sentinel'))).toBe(false);
    expect(wantsEntry(query, entryAt(NOW_MS))).toBe(false);
  });

  it('searches without regard to case when the pattern has no capital', () => {
    expect(wantsEntry(parseJournalQuery(['-g', 'error'], NOW_MS), entryAt(NOW_MS))).toBe(true);
    expect(wantsEntry(parseJournalQuery(['-g', 'Error'], NOW_MS), entryAt(NOW_MS))).toBe(false);
  });

  it('prints only the message for -o cat', () => {
    const query = parseJournalQuery(['-o', 'cat'], NOW_MS);
    expect(formatEntry(query, entryAt(NOW_MS))).toBe('builder-api.live(O): ERROR: timeout');
  });

  it.each([
    [['-n'], 10],
    [['-fn'], 10],
    [['-n', '-u', 'hab-sup'], 10],
    [['-fn', '25'], 25],
    [['-n25'], 25],
    [['-xe'], 1000],
    [['-u', 'hab-sup'], null],
  ])('takes %j as the last %s lines', (args, lines) => {
    expect(parseJournalQuery(args, NOW_MS).lines).toBe(lines);
  });

  it('takes the name of a program', () => {
    expect(wantsEntry(parseJournalQuery(['-t', 'hab'], NOW_MS), entryAt(NOW_MS))).toBe(true);
    expect(wantsEntry(parseJournalQuery(['-t', 'systemd'], NOW_MS), entryAt(NOW_MS))).toBe(false);
  });

  it('gives programs the message apart from who wrote it', () => {
    const query = parseJournalQuery(['-o', 'json'], NOW_MS);
    expect(JSON.parse(formatEntry(query, entryAt(NOW_MS)))).toMatchObject({
      _HOSTNAME: 'ip-10-0-0-45',
      SYSLOG_IDENTIFIER: 'hab',
      _PID: '31',
      _SYSTEMD_UNIT: 'hab-sup.service',
      MESSAGE: 'builder-api.live(O): ERROR: timeout',
    });
  });

  it.each([
    [['--since', 'soon'], 'Failed to parse timestamp: soon'],
    [['-n', 'few'], "Failed to parse lines 'few'"],
    [['-o', 'xml'], "Unknown output format 'xml'."],
  ])('refuses %j', (args, message) => {
    expect(() => parseJournalQuery(args, NOW_MS)).toThrow(new CommandError(message, 1));
  });
});
