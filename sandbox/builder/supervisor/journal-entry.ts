/**
 * One line of a node's journal. On disk a line is `<seconds>.<micros> <unit> <syslog line>`; the syslog line is what
 * people read: `Nov 17 01:52:34 ip-10-0-0-45 hab[3176]: builder-router.live(O): text`.
 */
export interface JournalEntry {
  /** Microseconds since the epoch. */
  readonly atMicros: number;
  readonly unit: string;
  /** Host label, process and pid, then the message. */
  readonly rest: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DISK_LINE = /^(\d+)\.(\d{6}) (\S+) \w{3} [ \d]\d [\d:]{8} (.*)$/s;

const two = (value: number): string => String(value).padStart(2, '0');

/** `Nov 17 01:52:34`, in UTC as everything on the nodes. */
export function formatSyslogTime(atMicros: number): string {
  const at = new Date(atMicros / 1000);
  const day = String(at.getUTCDate()).padStart(2, ' ');
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${MONTHS[at.getUTCMonth()]} ${day} ${time}`;
}

/** The line that people read. */
export function formatSyslogLine(entry: JournalEntry): string {
  return `${formatSyslogTime(entry.atMicros)} ${entry.rest}`;
}

/** The line on disk, without its newline. */
export function formatDiskLine(entry: JournalEntry): string {
  const seconds = Math.floor(entry.atMicros / 1e6);
  const micros = String(entry.atMicros % 1e6).padStart(6, '0');
  return `${seconds}.${micros} ${entry.unit} ${formatSyslogLine(entry)}`;
}

/** Null for a line that was cut short, for instance by a kill in the middle of a write. */
export function parseDiskLine(line: string): JournalEntry | null {
  const match = DISK_LINE.exec(line);
  if (!match) {
    return null;
  }
  const [, seconds = '', micros = '', unit = '', rest = ''] = match;
  return { atMicros: Number(seconds) * 1e6 + Number(micros), unit, rest };
}
