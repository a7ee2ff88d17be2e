import type { LogEntry, LogPage, LogSources } from '#contracts';

const NODES = ['api', 'router', 'originsrv', 'sessionsrv', 'jobsrv', 'worker', 'datastore'].map(
  (name) => `live-builder-${name}-0`,
);
const TEXTS = [
  'GET /v1/depot/pkgs/core/redis/latest HTTP/1.1 200 512 0.018',
  'ERROR:habitat_builder_router::server: [err: NO_SHARD, msg: rt:route:2]',
  'INFO:habitat_net::server: heartbeat from 3176@live-builder-originsrv-0',
  'GET /v1/depot/origins/core HTTP/1.1 503 31 0.002 "curl/7.88.1"',
  'LOG:  duration: 1204.118 ms  statement: SELECT * FROM search_all_origin_packages_dynamic_v5($1, $2)',
  'WARN:habitat_builder_jobsrv: worker 2211@live-builder-worker-0 has not been heard of for 21 s',
  'thread panicked:\n  at src/server/scheduler.rs:112\n  note: run with RUST_BACKTRACE=1',
];
/** Lines that the mock's store has. */
const KEPT = 1_400;
const STEP_MS = 640;

/** The line number `n`, counted back from now; stable within one start of the mock. */
const beganMs = Date.now();
export function mockLine(n: number): LogEntry {
  const node = NODES[(n * 7) % NODES.length] ?? '';
  const service = `builder-${node.split('-')[2]}`;
  const at = new Date(beganMs - n * STEP_MS - ((n * 37) % 400)).toISOString();
  return { at, node, service, text: TEXTS[(n * 5) % TEXTS.length] ?? '' };
}

export function mockSearch(query: URLSearchParams): LogPage {
  const limit = Number(query.get('limit') ?? 200);
  const first = Number(query.get('before') ?? 0);
  const entries: LogEntry[] = [];
  for (let n = first; n < KEPT; n++) {
    const line = mockLine(n);
    if (line.at < (query.get('from') ?? '')) break;
    if (!mockFits(line, query)) continue;
    if (entries.length === limit) return { entries, next: String(n) };
    entries.push(line);
  }
  return { entries, next: null };
}

export function mockFits({ node, service, text }: LogEntry, query: URLSearchParams): boolean {
  const among = (name: string, value: string) => query.get(name)?.split(',').includes(value) ?? true;
  const words = (query.get('text') ?? '').toLowerCase().split(/\s+/);
  return (
    among('node', node) && among('service', service) && words.every((w) => text.toLowerCase().includes(w))
  );
}

export const mockSources = (): LogSources => ({
  nodes: NODES,
  services: NODES.map((node) => `builder-${node.split('-')[2]}`),
});
