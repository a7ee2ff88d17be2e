import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#kernel';
import { ApiClient } from './api-client.js';

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

const refusing =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status).end(body);

const errorOf = async (client: ApiClient): Promise<AppError> =>
  client.get('/api/me').then(
    () => {
      throw new Error('It was answered.');
    },
    (error: unknown) => error as AppError,
  );

describe('the command line at a server', () => {
  it('says who asks, and with whose eyes', async () => {
    const seen: IncomingHttpHeaders[] = [];
    answer = ({ headers }, response) => {
      seen.push(headers);
      response.end('{"id":"ada"}');
    };
    expect(await new ApiClient(url, 't').get('/api/me')).toEqual({ id: 'ada' });
    expect(await new ApiClient(url, 't').as('observer').look('/api/me?all')).toEqual({ id: 'ada' });
    expect(seen).toMatchObject([
      { authorization: 'Bearer t' },
      { authorization: 'Bearer t', 'x-simsup-view-as': 'observer' },
    ]);
    expect(seen[0]).not.toHaveProperty('x-simsup-view-as');
  });

  it('tells a refusal as the error that it was there, with its fields', async () => {
    const details = [{ field: 'reason', message: 'is too long' }];
    const body = { code: 'input.invalid', message: 'Mend the fields.', details, correlationId: 'c' };
    answer = refusing(400, JSON.stringify(body));
    expect(await errorOf(new ApiClient(url, 't'))).toMatchObject({
      ...{ code: 'input.invalid', message: 'Mend the fields.', details },
      family: 'user',
    });
  });

  it('notices what is no SimSup server', async () => {
    answer = refusing(502, '<h1>Bad gateway</h1>');
    expect(await errorOf(new ApiClient(url, 't'))).toMatchObject({
      code: 'server.unreachable',
      message: `What answers at ${url} (502) is no SimSup server: start one with \`npm start\`.`,
    });
  });

  it('says that nobody answers', async () => {
    const error = await errorOf(new ApiClient('http://127.0.0.1:1', 't'));
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe('server.unreachable');
    expect(error.message).toMatch(/^The SimSup server at http:\/\/127.0.0.1:1 does not answer/);
  });

  it('waits no longer than it may, and says for what', async () => {
    answer = () => undefined;
    expect(await errorOf(new ApiClient(url, 't', null, 20))).toMatchObject({
      code: 'server.unreachable',
      message: `The SimSup server at ${url} has not answered "GET /api/me" within 0.02 s.`,
    });
  });
});
