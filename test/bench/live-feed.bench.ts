/**
 * An event is handed in → 500 clients have it, at 50 events a second: through timeline, Postgres, NOTIFY and the live
 * server. Baseline: socket.io alone broadcasts the same events in the same process, in turns, to as many clients. The
 * clients are another process on the same machine.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { LIVE_PATH, type NewFeedEvent } from '#contracts';
import { newId } from '#kernel';
import { Audience, LiveServer, SocketLogin, TerminalDoor, TimelineService } from '#timeline';
import { startOnPostgres } from './harness/bench-store.js';
import type { FeedOrder, FeedReport } from './harness/feed-clients.js';
import { median, percentile, report } from './harness/figure.js';
import { pause, runBench, type Scope } from './harness/run-bench.js';

const CLIENTS = 500;
const EVENTS_A_SECOND = 50;
const ROUNDS = 3;
const ROUND_MS = 4_000;

type Ask = (order: FeedOrder) => Promise<FeedReport>;
type Send = (event: NewFeedEvent) => unknown;

function startClients(scope: Scope): Ask {
  const child = fork(join(import.meta.dirname, 'harness/feed-clients.js'));
  scope.defer(() => child.kill());
  return async (order) => {
    child.send(order);
    const [answer] = await once(child, 'message', { signal: AbortSignal.timeout(60_000) });
    return answer as FeedReport;
  };
}

async function listen(scope: Scope): Promise<{ http: HttpServer; url: string }> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  scope.defer(() => http.closeAllConnections());
  return { http, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

function message(): NewFeedEvent {
  const text = String(performance.timeOrigin + performance.now());
  return { type: 'message.posted', occurredAt: new Date(), data: { room: 'operations', by: 'Mara', text } };
}

/** Hands events in at their pace and waits for none of them. */
async function play(send: Send): Promise<void> {
  const beganMs = performance.now();
  for (let index = 0; index < (ROUND_MS / 1_000) * EVENTS_A_SECOND; index++) {
    await pause(Math.max(0, beganMs + (index * 1_000) / EVENTS_A_SECOND - performance.now()));
    send(message());
  }
}

async function round(
  ask: Ask,
  connect: Omit<Extract<FeedOrder, { connect: unknown }>['connect'], 'clients'>,
  send: Send,
) {
  await ask({ connect: { ...connect, clients: CLIENTS } });
  await play(send);
  await pause(1_000);
  const answer = await ask({ collect: true });
  const latencies = 'latenciesMs' in answer ? answer.latenciesMs : [];
  const expected = CLIENTS * (ROUND_MS / 1_000) * EVENTS_A_SECOND;
  if (latencies.length !== expected) throw new Error(`${latencies.length} of ${expected} events arrived`);
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}

await runBench(async (scope) => {
  const ask = startClients(scope);
  const person = { id: 'x', name: 'x' };
  const app = await startOnPostgres(scope, {
    providers: [
      LiveServer,
      { provide: SocketLogin, useValue: { personOf: async () => person } },
      { provide: Audience, useValue: { viewerOf: async () => ({ role: 'responder', over: false }) } },
      { provide: TerminalDoor, useValue: {} },
    ],
  });
  const timeline = app.get(TimelineService);
  const ours = await listen(scope);
  await app.get(LiveServer).attach(ours.http);
  const bare = await listen(scope);
  const io = new Server(bare.http, { path: LIVE_PATH, serveClient: false });
  scope.defer(() => io.close());

  const live: { p50: number; p99: number }[] = [];
  const raw: { p50: number; p99: number }[] = [];
  for (let index = 0; index < ROUNDS; index++) {
    const practiceId = newId();
    let seq = 0;
    raw.push(
      await round(ask, { url: bare.url, path: LIVE_PATH }, (event) =>
        io.emit('feed.events', [{ ...event, practiceId, seq: ++seq }]),
      ),
    );
    const failed: unknown[] = [];
    live.push(
      await round(ask, { url: ours.url, path: LIVE_PATH, practiceId }, (event) =>
        timeline.append(practiceId, [event]).catch((error: unknown) => failed.push(error)),
      ),
    );
    if (failed.length > 0) throw failed[0];
  }
  for (const which of ['p50', 'p99'] as const)
    report({
      name: `live feed: append → visible at ${CLIENTS} clients, ${which}`,
      value: median(live.map((figures) => figures[which])),
      unit: 'ms',
      baseline: median(raw.map((figures) => figures[which])),
      ...(which === 'p99' ? { target: 'ratio ≤ 2' } : {}),
      detail: `${EVENTS_A_SECOND} events a second, ${ROUNDS} × ${ROUND_MS / 1_000} s each, median of the rounds / bare socket.io broadcast`,
    });
});
