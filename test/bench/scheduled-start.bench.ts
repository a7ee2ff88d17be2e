/**
 * A scheduled start → the first command of the damage, over jobs, state change and ledger in a real Postgres. The
 * shell is a stand-in that answers at once: what an engine adds is measured by the bench "injection".
 * Baseline: `setTimeout` for instants in between, in the same process.
 */
import { InjectionService, NodeShell, type ShellRequest, type ShellResult } from '#faults';
import { newId } from '#kernel';
import { Jobs, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { faultsWith, startOnPostgres } from './harness/bench-store.js';
import { percentile, report } from './harness/figure.js';
import { pause, runBench } from './harness/run-bench.js';

const STARTS = 100;
const EVERY_MS = 120;
/** Scheduled this long before, so that all are in the table when the first falls due. */
const LEAD_MS = 4_000;
/** What the kernel tells of a process: its number, name, state and, as 22nd, its start. */
const STAT = `77 (sleeper) S 1 77 77 0 -1 ${'0 '.repeat(13)}4711 0`;
const QUEUE = 'bench.start';

/** Notes when a practice's damage is done. */
class NotingShell extends NodeShell {
  readonly actedAtMs = new Map<string, number>();

  async exec(sandboxId: string, _node: string, { command }: ShellRequest): Promise<ShellResult> {
    if (command.includes('STOP')) this.actedAtMs.set(sandboxId, nowMs());
    return { exitStatus: 0, stdout: `${STAT}\n`, stderr: '', durationMs: 0 };
  }
}

function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** How late bare timers are, set for the instants in the middle between two starts. */
function timerLateness(firstMs: number): number[] {
  const late: number[] = [];
  for (let index = 0; index < STARTS; index++) {
    const dueMs = firstMs + (index + 0.5) * EVERY_MS;
    setTimeout(() => late.push(nowMs() - dueMs), dueMs - nowMs());
  }
  return late;
}

await runBench(async (scope) => {
  const shell = new NotingShell();
  const app = await startOnPostgres(scope, { modules: [faultsWith(shell)] });
  const [injections, jobs] = [app.get(InjectionService), app.get(Jobs)];
  const [transactions, timeline] = [app.get(Transactions), app.get(TimelineService)];
  let begun = 0;
  await jobs.work<{ practiceId: string; injectionId: string }>(QUEUE, async ({ practiceId, injectionId }) => {
    const data = { from: 'ready', to: 'live' } as const;
    const event = { type: 'practice.stateChanged', occurredAt: new Date(), data } as const;
    await transactions.run((tx) => timeline.append(practiceId, [event], tx));
    await injections.begin(injectionId);
    begun += 1;
  });
  await jobs.start();

  const firstMs = Math.ceil(nowMs()) + LEAD_MS;
  const due = new Map<string, number>();
  for (let index = 0; index < STARTS; index++) {
    const [practiceId, sandboxId, plannedFor] = [newId(), newId(), new Date(firstMs + index * EVERY_MS)];
    const parameters = { node: 'node', process: { pidFile: '/run/x.pid' }, signal: 'STOP' };
    const request = { practiceId, sandboxId, name: 'stopped', fault: 'process.signal', parameters };
    const { id: injectionId } = await injections.prepare({ ...request, plannedFor });
    await jobs.send(QUEUE, { practiceId, injectionId }, { at: plannedFor, key: practiceId });
    due.set(sandboxId, plannedFor.getTime());
  }
  const timers = timerLateness(firstMs);
  const limitMs = performance.now() + STARTS * EVERY_MS + 3 * LEAD_MS;
  while (begun < STARTS && performance.now() < limitMs) await pause(50);
  if (begun < STARTS) throw new Error(`${STARTS - begun} of ${STARTS} starts did not come`);

  const late = [...due].map(([sandboxId, dueMs]) => (shell.actedAtMs.get(sandboxId) ?? Infinity) - dueMs);
  report({
    name: 'scheduled start → injection begun, p99',
    value: percentile(late, 0.99),
    unit: 'ms',
    baseline: percentile(timers, 0.99),
    target: '≤ 250 ms',
    detail: `${STARTS} jobs, median ${Math.round(percentile(late, 0.5))} ms, earliest ${Math.round(Math.min(...late))} ms; jobs, timeline and ledger real, shell a stand-in / bare setTimeout, p99`,
  });
});
