import { formatTable } from './format-table.js';

/** What the supervisor tells about a service; the body of its HTTP gateway and a row of `hab sup status`. */
export interface ServiceStatus {
  readonly package: string;
  readonly type: string;
  readonly state: 'up' | 'down';
  readonly uptimeSeconds: number;
  readonly pid: number | null;
  readonly group: string;
  readonly style: string;
  /** Where its updates come from, and whether it takes them. */
  readonly channel: string;
  readonly updateStrategy: string;
}

const COLUMNS: readonly [title: string, value: (status: ServiceStatus) => string][] = [
  ['package', (it) => it.package],
  ['type', (it) => it.type],
  ['state', (it) => it.state],
  ['uptime (s)', (it) => String(it.uptimeSeconds)],
  ['pid', (it) => (it.pid === null ? '<none>' : String(it.pid))],
  ['group', (it) => it.group],
  ['style', (it) => it.style],
];

/** The table of `hab sup status`. */
export function formatStatusTable(services: readonly ServiceStatus[]): string {
  return formatTable([
    COLUMNS.map(([title]) => title),
    ...services.map((it) => COLUMNS.map(([, value]) => value(it))),
  ]);
}
