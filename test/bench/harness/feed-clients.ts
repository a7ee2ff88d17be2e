/** A process of its own: many clients of one feed. Told what to do by its parent, see {@link FeedClients}. */
import { io, type Socket } from 'socket.io-client';
import type { FeedEvent } from '#contracts';

export interface ConnectOrder {
  url: string;
  path: string;
  clients: number;
  /** The practice to subscribe to; absent for a server that broadcasts without being asked. */
  practiceId?: string;
}
export type FeedOrder = { connect: ConnectOrder } | { collect: true };
export type FeedReport = { connected: number } | { latenciesMs: number[] };

let sockets: Socket[] = [];
let latenciesMs: number[] = [];

/** The text of an event is the instant at which it was handed in. */
function take(events: FeedEvent[]): void {
  const nowMs = performance.timeOrigin + performance.now();
  for (const event of events)
    if (event.type === 'message.posted') latenciesMs.push(nowMs - Number(event.data.text));
}

async function connectOne({ url, path, practiceId }: ConnectOrder): Promise<Socket> {
  const socket = io(url, {
    path,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token: 'x' },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  if (practiceId) await socket.timeout(20_000).emitWithAck('feed.subscribe', { practiceId, afterSeq: 0 });
  socket.on('feed.events', take);
  return socket;
}

async function obey(order: FeedOrder): Promise<FeedReport> {
  if ('connect' in order) {
    const { connect } = order;
    sockets = await Promise.all(Array.from({ length: connect.clients }, () => connectOne(connect)));
    return { connected: sockets.length };
  }
  for (const socket of sockets) socket.disconnect();
  const collected = latenciesMs;
  [sockets, latenciesMs] = [[], []];
  return { latenciesMs: collected };
}

process.on('message', (order: FeedOrder) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`clients: ${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
