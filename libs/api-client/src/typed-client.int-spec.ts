import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { byId } from './by-id.js';
import { type Connection, TypedClient } from './typed-client.js';

interface Asked {
  request: string;
  sender: string | undefined;
  kind: string | undefined;
  body: string;
}

let server: Server;
let asked: Asked[];
let answer: RequestListener;

const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request)).join('');
    const { 'x-sender': sender, 'content-type': kind } = request.headers;
    asked.push({ request: `${request.method} ${request.url}`, sender: sender as string, kind, body });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function client(connection: Partial<Connection> = {}): TypedClient {
  return new TypedClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeoutMs: 10_000,
    headers: (method) => ({ 'x-sender': `a test of ${method}` }),
    unreachable: (cause, request) => new Error(`no answer to ${request}`, { cause }),
    refused: async (response) => new Error(`${response.status}: ${await response.text()}`),
    ...connection,
  });
}

describe('the client of the API', () => {
  it('answers what the server says, and sends parameters and body where they belong', async () => {
    answer = json(200, { series: [] });
    expect(await client().get('/api/series')).toEqual({ series: [] });
    answer = json(200, { id: 's' });
    await client().put('/api/series/{id}', {
      ...byId('s'),
      body: { name: 'Mondays', rule: { weekday: 'monday', at: '10:00', timeZone: 'UTC' } },
    });
    await client().get('/api/deliveries', {
      params: { query: { state: ['waiting', 'given-up'], practice: undefined, limit: 5 } },
    });
    expect(asked).toEqual([
      { request: 'GET /api/series', sender: 'a test of get', kind: undefined, body: '' },
      {
        request: 'PUT /api/series/s',
        sender: 'a test of put',
        kind: 'application/json',
        body: '{"name":"Mondays","rule":{"weekday":"monday","at":"10:00","timeZone":"UTC"}}',
      },
      {
        request: 'GET /api/deliveries?state=waiting&state=given-up&limit=5',
        ...{ sender: 'a test of get', body: '' },
      },
    ]);
  });

  it('stays within the operation whatever an id is, and keeps the slashes of the name of a page', async () => {
    answer = json(200, {});
    await client().get('/api/practices/{id}/roster', byId('../people?{id}#'));
    const params = { path: { id: 'builder', page: 'queries/slow ones?' } };
    await client().get('/api/stacks/{id}/guide/{page}', { params });
    expect(asked.map(({ request }) => request)).toEqual([
      'GET /api/practices/..%2Fpeople%3F%7Bid%7D%23/roster',
      'GET /api/stacks/builder/guide/queries/slow%20ones%3F',
    ]);
  });

  it('answers undefined where there is nothing to say', async () => {
    answer = (_, response) => void response.writeHead(204).end();
    expect(await client().delete('/api/teams/{id}', byId('t'))).toBeUndefined();
    answer = (_, response) => void response.writeHead(202).end();
    const body = { email: 'ada@example.org' };
    expect(await client().post('/api/forgot-password', { body })).toBeUndefined();
  });

  it('opens what is no JSON, also when it is empty', async () => {
    const params = { path: { id: 'p', name: 'a recording' } };
    const bytes = async () =>
      (await client().open('/api/practices/{id}/artifacts/{name}', { params })).bytes();
    answer = (_, response) => void response.end(Uint8Array.of(1, 0, 255));
    expect([...(await bytes())]).toEqual([1, 0, 255]);
    answer = (_, response) => void response.writeHead(200, { 'content-length': 0 }).end();
    expect([...(await bytes())]).toEqual([]);
  });

  it('throws what is made of a refusal', async () => {
    answer = json(409, { code: 'practice.wrong-state' });
    await expect(client().post('/api/practices/{id}/revert', byId('p'))).rejects.toThrow(
      '409: {"code":"practice.wrong-state"}',
    );
    await expect(
      client().open('/api/calendars/{token}.ics', { params: { path: { token: 't' } } }),
    ).rejects.toThrow('409: ');
  });

  it('throws what is made of a server that is not there', async () => {
    const nobody = client({ url: 'http://127.0.0.1:1' });
    await expect(nobody.get('/api/actions', { params: { query: { open: 'true' } } })).rejects.toThrow(
      'no answer to GET /api/actions?open=true',
    );
  });

  it('waits no longer than it may, or than whoever asks wants to', async () => {
    answer = () => undefined;
    const cause = (name: string) => ({ message: 'no answer to GET /api/me', cause: { name } });
    await expect(client({ timeoutMs: 20 }).get('/api/me')).rejects.toMatchObject(cause('TimeoutError'));
    const leave = new AbortController();
    const left = client().get('/api/me', { signal: leave.signal });
    leave.abort();
    await expect(left).rejects.toMatchObject(cause('AbortError'));
  });
});
