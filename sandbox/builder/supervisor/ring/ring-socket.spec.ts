import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { RingSocket } from './ring-socket.js';

it('A farewell is on its way before the socket is closed', async () => {
  const other = createSocket('udp4');
  other.bind(0, '127.0.0.1');
  await once(other, 'listening');
  const received = once(other, 'message');
  const socket = new RingSocket(0, (error) => {
    throw error;
  });
  socket.open(() => undefined);
  socket.send({ type: 'news', members: [] }, { address: '127.0.0.1', port: other.address().port });
  await socket.close();
  const [datagram] = (await received) as [Buffer];
  expect(JSON.parse(datagram.toString())).toEqual({ type: 'news', members: [] });
  other.close();
});
