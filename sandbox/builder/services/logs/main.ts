import type { Server } from 'node:net';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import type { Metric } from '../kit/text-metrics.js';
import { createLogApi } from './log-api.js';
import type { LogEntry } from './log-entry.js';
import { createLogIntake, type IntakeCounts } from './log-intake.js';
import { LogStore } from './log-store.js';
import { TailHub } from './tail-hub.js';

const API_PORT = 9428;
const INTAKE_PORT = 5514;
const MAX_TAILS = 32;

start(async () => {
  // 48 MiB at most: half a day of the stack's usual talk.
  const store = new LogStore({ folder: '/var/lib/logs', segmentBytes: 4 * 1024 * 1024, maxSegments: 12 });
  const tail = new TailHub(MAX_TAILS);
  const counts: IntakeCounts = { entries: 0, refused: 0 };
  const keep = (entries: readonly LogEntry[]): void => {
    try {
      store.append(entries);
    } catch (error) {
      // A full disk must not cost those who watch the tail what happens now.
      process.stdout.write(`cannot keep ${entries.length} entries: ${String(error)}\n`);
    }
    tail.publish(entries);
  };
  await listen(createLogIntake(keep, counts), INTAKE_PORT);
  await listen(createLogApi({ store, tail, metrics: metricsOf(store, counts) }), API_PORT);
  onStopSignal(() => undefined);
});

function metricsOf(store: LogStore, counts: IntakeCounts): Metric[] {
  const metric = (name: string, type: Metric['type'], help: string, value: () => number): Metric => ({
    name,
    type,
    help,
    samples: () => [{ labels: {}, value: value() }],
  });
  return [
    metric('logs_entries_total', 'counter', 'Entries taken from collectors.', () => counts.entries),
    metric('logs_refused_total', 'counter', 'Lines that were no entry.', () => counts.refused),
    metric('logs_stored_bytes', 'gauge', 'Size of the segments on disk.', () => store.bytes),
  ];
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
}
