import { formatSyslogLine, formatSyslogTime, type JournalEntry } from './journal-entry.js';
import { priorityOf } from './journal-priority.js';

/** An entry's text, and who wrote it. */
interface EntryParts {
  readonly host: string;
  readonly identifier: string;
  readonly pid: string;
  readonly message: string;
}

/** Writes one entry in one of the formats of `-o`. */
export type EntryFormat = (entry: JournalEntry) => string;

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const formats: Readonly<Record<string, EntryFormat>> = {
  short: formatSyslogLine,
  'short-full': (it) => `${fullTime(it.atMicros)} ${it.rest}`,
  'short-iso': (it) => `${isoTime(it.atMicros)}+0000 ${it.rest}`,
  'short-precise': (it) => `${formatSyslogTime(it.atMicros)}.${micros(it)} ${it.rest}`,
  'short-unix': (it) => `${Math.floor(it.atMicros / 1e6)}.${micros(it)} ${it.rest}`,
  cat: (it) => partsOf(it).message,
  json: (it) => JSON.stringify(fieldsOf(it)),
  'json-pretty': (it) => JSON.stringify(fieldsOf(it), null, '\t'),
  verbose: (it) =>
    [
      `${fullTime(it.atMicros).replace(' UTC', `.${micros(it)} UTC`)} [s=${it.atMicros.toString(16)}]`,
      ...Object.entries(fieldsOf(it))
        .filter(([name]) => !name.startsWith('__'))
        .map(([name, value]) => `    ${name}=${value}`),
    ].join('\n'),
};

/** The format of a name; undefined when there is none. */
export function formatNamed(name: string): EntryFormat | undefined {
  return formats[name];
}

/** Formats that are for programs come without remarks such as the journal's bounds. */
export function isForPrograms(name: string): boolean {
  return name === 'cat' || name.startsWith('json');
}

/** What `-t` compares with: the name of the program that wrote an entry. */
export function identifierOf(entry: JournalEntry): string {
  return partsOf(entry).identifier;
}

/** What `-p` compares with: 0 for the worst, 7 for the least severe. */
export function priorityOfEntry(entry: JournalEntry): number {
  const { identifier, message } = partsOf(entry);
  return priorityOf(identifier, message);
}

/** `Fri 2017-11-17 01:52:34 UTC` */
export function fullTime(atMicros: number): string {
  const at = new Date(atMicros / 1000);
  return `${DAYS[at.getUTCDay()]} ${isoTime(atMicros).replace('T', ' ')} UTC`;
}

function isoTime(atMicros: number): string {
  return new Date(atMicros / 1000).toISOString().slice(0, 19);
}

function micros(entry: JournalEntry): string {
  return String(entry.atMicros % 1e6).padStart(6, '0');
}

function partsOf({ rest }: JournalEntry): EntryParts {
  const [, host = '', identifier = '', pid = '', message = rest] =
    /^(\S+) ([^\s[:]+)(?:\[(\d+)\])?: (.*)$/s.exec(rest) ?? [];
  return { host, identifier, pid, message };
}

function fieldsOf(entry: JournalEntry): Record<string, string> {
  const { host, identifier, pid, message } = partsOf(entry);
  return {
    __REALTIME_TIMESTAMP: String(entry.atMicros),
    PRIORITY: String(priorityOf(identifier, message)),
    _HOSTNAME: host,
    SYSLOG_IDENTIFIER: identifier,
    ...(pid && { _PID: pid }),
    _SYSTEMD_UNIT: identifier === 'systemd' ? 'init.scope' : `${entry.unit}.service`,
    ...(identifier === 'systemd' && { UNIT: `${entry.unit}.service` }),
    MESSAGE: message,
  };
}
