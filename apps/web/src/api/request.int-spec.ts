import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, clientOf, isLoggedOut, streamOf } from './request.js';

let server: Server;
let url: string;
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const saying =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status).end(body);

const errorOf = (asked: Promise<unknown>): Promise<ApiError> =>
  asked.then(
    () => {
      throw new Error('It was answered.');
    },
    (error: ApiError) => error,
  );

const UNREACHABLE = 'The server does not answer. Check that SimSup is running (npm start) and try again.';

describe('a page at its server', () => {
  it('shows that no other site asks, wherever something is changed', async () => {
    const seen: IncomingHttpHeaders[] = [];
    answer = ({ headers }, response) => {
      seen.push(headers);
      response.writeHead(204).end();
    };
    expect(await clientOf(url).post('/api/logout')).toBeUndefined();
    await clientOf(url).get('/api/scenarios', { params: { header: { 'x-simsup-view-as': 'responder' } } });
    expect(seen[0]).toMatchObject({ 'x-simsup-request': '1' });
    expect(seen[1]).toMatchObject({ 'x-simsup-view-as': 'responder' });
    expect(seen[1]).not.toHaveProperty('x-simsup-request');
  });

  it('tells a refusal with its fields, and who is logged out', async () => {
    const details = [{ field: 'name', message: 'is taken' }];
    const body = { code: 'input.invalid', message: 'Mend the fields.', details, correlationId: 'c' };
    answer = saying(400, JSON.stringify(body));
    const error = await errorOf(clientOf(url).get('/api/me'));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 400, code: 'input.invalid', message: 'Mend the fields.', body });
    answer = saying(401, JSON.stringify({ ...body, code: 'auth.required' }));
    expect(isLoggedOut(await errorOf(clientOf(url).get('/api/me')))).toBe(true);
  });

  it("has words of its own for what is not SimSup's", async () => {
    answer = saying(502, '<h1>Bad gateway</h1>');
    expect(await errorOf(clientOf(url).get('/api/me'))).toMatchObject({
      ...{ status: 502, code: 'http.502' },
      message: 'The server answered 502. Try again; if it stays so, look into its log.',
    });
  });

  it('says what to do when nobody answers, or nobody in time', async () => {
    answer = () => undefined;
    for (const client of [clientOf('http://127.0.0.1:1'), clientOf(url, 20)])
      expect(await errorOf(client.get('/api/me'))).toMatchObject({
        ...{ status: 0, code: 'network.unreachable', message: UNREACHABLE },
      });
  });

  it('follows a stream for longer than it waits for an answer, until it leaves', async () => {
    answer = (_, response) => void response.writeHead(200).write('{"text":"first"}\n');
    const leave = new AbortController();
    const request = { ...{ params: { path: { id: 'p' } } }, signal: leave.signal };
    const stream = streamOf(await clientOf(url, 20).open('/api/practices/{id}/logs/tail', request));
    const reader = stream.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('{"text":"first"}\n');
    leave.abort();
    await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
