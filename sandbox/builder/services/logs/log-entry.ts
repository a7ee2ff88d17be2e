/** One line that some program of the stack printed, as the log store keeps it. */
export interface LogEntry {
  /** Milliseconds since the epoch: when it was printed. */
  readonly atMs: number;
  readonly node: string;
  /** The program: `builder-api`, `builder-api-proxy` for nginx, `hab-sup`, `systemd`, `postgresql`, … */
  readonly service: string;
  /** The line as it was printed. */
  readonly text: string;
}

/** Longer texts are cut. */
const MAX_TEXT_LENGTH = 8192;

/** The line of a segment file, with its newline. Text comes last, since only text may hold a tab. */
export function formatStoredLine(entry: LogEntry): string {
  const text = entry.text.slice(0, MAX_TEXT_LENGTH).replaceAll('\n', ' ');
  return `${entry.atMs}\t${entry.node}\t${entry.service}\t${text}\n`;
}

/** Null for a line that was cut short, for instance by a kill in the middle of a write. */
export function parseStoredLine(line: string): LogEntry | null {
  const node = line.indexOf('\t');
  const service = line.indexOf('\t', node + 1);
  const text = line.indexOf('\t', service + 1);
  const atMs = Number(line.slice(0, node));
  if (node < 1 || service < 0 || text < 0 || !Number.isFinite(atMs)) return null;
  return {
    atMs,
    node: line.slice(node + 1, service),
    service: line.slice(service + 1, text),
    text: line.slice(text + 1),
  };
}
