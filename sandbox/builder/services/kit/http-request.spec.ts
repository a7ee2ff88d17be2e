import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestHttp } from './http-request.js';

describe('a request over HTTP', () => {
  const servers: ReturnType<typeof createServer>[] = [];

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('takes method, headers and body there, and status, headers and body back', async () => {
    const url = await serve((request, response) => {
      const { method, headers } = request;
      request.setEncoding('utf8').on('data', (body) => {
        response.writeHead(201, { 'x-filename': 'a.key' });
        response.end(
          JSON.stringify({ method, token: headers.authorization, length: headers['content-length'], body }),
        );
      });
    });
    const reply = await requestHttp({
      method: 'POST',
      url: `${url}/upload`,
      headers: { authorization: 'Bearer x' },
      body: 'päckage',
      timeoutMs: 5_000,
    });
    expect(reply).toMatchObject({ status: 201, headers: { 'x-filename': 'a.key' } });
    expect(JSON.parse(reply.body)).toEqual({
      method: 'POST',
      token: 'Bearer x',
      length: '8',
      body: 'päckage',
    });
  });

  it('fails with what the network says', async () => {
    const url = await serve(() => undefined);
    servers[0]?.close();
    await expect(requestHttp({ url, timeoutMs: 5_000 })).rejects.toThrow('ECONNREFUSED');
  });

  it('fails as timed out when the answer does not begin', async () => {
    const url = await serve(() => undefined);
    await expect(requestHttp({ url, timeoutMs: 20 })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('fails as timed out when the answer begins and does not end', async () => {
    const url = await serve((_request, response) => void response.writeHead(200).write('half'));
    await expect(requestHttp({ url, timeoutMs: 200 })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
