import { formatSyslogLine, type JournalEntry, parseDiskLine } from '../../supervisor/journal-entry.js';
import type { LogEntry } from './log-entry.js';

/** What a collector sends: `file` for a line of a file, `program` for what one told the node's syslog socket. */
interface ShippedLine {
  readonly at: string;
  readonly node: string;
  readonly text: string;
  readonly file?: string;
  readonly program?: string;
}

const NODE = /^[\w.-]{1,64}$/;
const JOURNAL = /\/system\.journal$/;
const SERVICE_FILE = /^\/hab\/svc\/([\w-]+)\//;
const FILE_NAME = /([\w-]+)\.log$/;
/** `ip-10-0-0-45 hab[3176]: builder-api.live(O): text`: process, then the service and the stream when one spoke. */
const MESSAGE = /^\S+ ([\w-]+)(?:\[\d+\])?: (?:([\w-]+)\.[\w-]+\((\w+)\): )?/;

/** Reads a line as the collector of a node sends it (its `rsyslog.conf`). Null when it is none. */
export function parseShippedLine(line: string): LogEntry | null {
  const shipped = parseJson(line);
  if (!isShippedLine(shipped)) return null;
  const atMs = Date.parse(shipped.at);
  if (Number.isNaN(atMs)) return null;
  const { node, file, program, text } = shipped;
  if (file && JOURNAL.test(file)) {
    const entry = parseDiskLine(text);
    return (
      entry && {
        atMs: Math.floor(entry.atMicros / 1000),
        node,
        service: serviceOfJournal(entry),
        text: formatSyslogLine(entry),
      }
    );
  }
  return { atMs, node, service: (file ? serviceOfFile(file) : program) || 'syslog', text };
}

function isShippedLine(value: unknown): value is ShippedLine {
  if (typeof value !== 'object' || value === null) return false;
  const { at, node, text, file = '', program = '' } = value as Record<string, unknown>;
  return [at, node, text, file, program].every((it) => typeof it === 'string') && NODE.test(String(node));
}

function serviceOfFile(file: string): string | undefined {
  return SERVICE_FILE.exec(file)?.[1] ?? FILE_NAME.exec(file)?.[1];
}

function serviceOfJournal({ unit, rest }: JournalEntry): string {
  const [, process, service, stream] = MESSAGE.exec(rest) ?? [];
  if (process === 'systemd') return process;
  // What the database's own process prints, apart from what its hooks and the supervisor say about it.
  if (service === 'builder-datastore' && stream !== 'HK' && stream !== 'SV') return 'postgresql';
  return service ?? unit;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
