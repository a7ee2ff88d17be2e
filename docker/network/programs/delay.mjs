/**
 * Takes TCP connections and hands every byte on, both ways, after a delay: what netem does, for kernels without it.
 *
 *     node delay.mjs <listen port> <host> <port> <delay in ms>
 */
import { connect, createServer } from 'node:net';

const [listenPort, host, port, delayMs] = process.argv.slice(2);

/** What is on its way at once, for each direction; a sender that is faster has to wait. */
const MAX_CHUNKS = 1_000;

/** Copies one direction in order. An end travels as long as the bytes before it. */
function relay(from, to) {
  let travelling = 0;
  from.on('data', (chunk) => {
    if (++travelling >= MAX_CHUNKS) from.pause();
    setTimeout(() => {
      travelling--;
      from.resume();
      to.write(chunk);
    }, Number(delayMs));
  });
  from.on('end', () => setTimeout(() => to.end(), Number(delayMs)));
}

const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
  const target = connect({ host, port: Number(port), allowHalfOpen: true, noDelay: true });
  relay(client, target);
  relay(target, client);
  for (const [one, other] of [
    [client, target],
    [target, client],
  ]) {
    one.on('error', () => other.resetAndDestroy());
  }
});
server.listen(Number(listenPort));
