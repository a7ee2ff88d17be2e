import type { IncomingMessage } from 'node:http';
import { NetError, type NetErrorCode } from '../wire/net-error.js';
import { type ApiRequest, findRoute } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError, requireOriginAccess, requireSession } from './authorize.js';
import { errorReport } from './error-report.js';
import { errorReply } from './http-status.js';
import { jobRoutes } from './job-routes.js';
import { packageRoutes } from './package-routes.js';
import { sessionRoutes } from './session-routes.js';

/** Answers by message id; a `NetError` is thrown. */
function askWith(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const ask = (async (id: string) => {
    asked.push(id);
    if (answers[id] instanceof Error) throw answers[id];
    return answers[id];
  }) as unknown as Ask;
  return { ask, asked };
}

function requestOf(params: Record<string, string>, token?: string): ApiRequest {
  return { params, query: new URLSearchParams(), token, message: {} as IncomingMessage };
}

const session = { id: '5', name: 'someone', email: 's@users.example', token: 't', isBuildWorker: false };

describe('errors of the wire over HTTP', () => {
  it.each<[NetErrorCode, number, number]>([
    ['TIMEOUT', 504, 1],
    ['NO_SHARD', 503, 6],
    ['SOCK', 503, 10],
    ['ENTITY_NOT_FOUND', 404, 4],
    ['SESSION_EXPIRED', 401, 8],
    ['ACCESS_DENIED', 401, 7],
    ['BAD_REMOTE_REPLY', 502, 3],
    ['DATA_STORE', 500, 11],
    ['BUG', 500, 0],
  ])('%s becomes %i with code %i', (code, status, number) => {
    expect(errorReply(new NetError(code, 'x:y:1'))).toEqual({ status, json: { code: number, msg: 'x:y:1' } });
  });

  it('are reported with the request that failed', () => {
    const request = {
      method: 'GET',
      url: '/v1/authenticate/abc',
      headers: { host: 'backend' },
      socket: { remoteAddress: '::ffff:127.0.0.1', remotePort: 59226, localPort: 9636 },
    } as unknown as IncomingMessage;
    const report = errorReport(request, new NetError('TIMEOUT', 'net:route:3').debugText());
    expect(report.split('\n')).toEqual([
      'ERROR:iron::iron: Error handling:',
      'Request {',
      '    url: Url { generic_url: "http://backend/v1/authenticate/abc" }',
      '    method: Get',
      '    remote_addr: V4(127.0.0.1:59226)',
      '    local_addr: V4(0.0.0.0:9636)',
      '}',
      'Error was: NetError(code: TIMEOUT msg: "net:route:3")',
    ]);
  });
});

describe('who may do what', () => {
  it('nobody without a token', async () => {
    const { ask, asked } = askWith({});
    await expect(requireSession(ask, { token: undefined })).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
    expect(asked).toEqual([]);
  });

  it('members may change their origin', async () => {
    const { ask } = askWith({ SessionGet: session, OriginCheckAccess: { hasAccess: true } });
    await expect(requireOriginAccess(ask, { token: 't' }, 'acme')).resolves.toBe(session);
  });

  it.each([
    { hasAccess: false },
    new NetError('TIMEOUT', 'net:route:3'),
    new NetError('NO_SHARD', 'rt:route:2'),
  ])('anything but a yes of originsrv counts as no: %p', async (answer) => {
    const { ask } = askWith({ SessionGet: session, OriginCheckAccess: answer });
    const error = await requireOriginAccess(ask, { token: 't' }, 'acme').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ReplyError);
    expect((error as ReplyError).reply.status).toBe(403);
  });

  it('a session that cannot be asked for is no matter of rights', async () => {
    const { ask } = askWith({ SessionGet: new NetError('TIMEOUT', 'net:route:3') });
    await expect(requireOriginAccess(ask, { token: 't' }, 'acme')).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('build workers may upload to every origin', async () => {
    const { ask, asked } = askWith({ SessionGet: { ...session, isBuildWorker: true } });
    await requireOriginAccess(ask, { token: 't' }, 'acme');
    expect(asked).toEqual(['SessionGet']);
  });
});

describe('the endpoints', () => {
  const { ask, asked } = askWith({
    SessionGet: session,
    AccountOriginList: { origins: [{ id: '1', name: 'acme' }] },
    OriginPackageSearch: { start: 0, stop: 0, total: 1, idents: ['core/redis/3.2.4/20170101000000'] },
  });
  const routes = [
    ...sessionRoutes(ask),
    ...jobRoutes(ask),
    ...packageRoutes(ask, { pathOf: () => '/dev/null' }),
  ];
  const call = (method: string, path: string, token?: string) => {
    const found = findRoute(routes, method, path);
    return found?.route.handle(requestOf(found.params, token));
  };

  it('answer the status without asking anybody', async () => {
    await expect(call('HEAD', '/v1/status')).toEqual({ status: 200 });
    expect(asked).toEqual([]);
  });

  it('list the origins of an account by name', async () => {
    await expect(call('GET', '/v1/user/origins', 't')).resolves.toEqual({
      status: 200,
      json: { account_id: '5', origins: ['acme'] },
    });
  });

  it('take idents apart in lists', async () => {
    const reply = await call('GET', '/v1/depot/pkgs/search/redis');
    expect(reply?.json).toEqual({
      range_start: 0,
      range_end: 0,
      total_count: 1,
      data: [{ origin: 'core', name: 'redis', version: '3.2.4', release: '20170101000000' }],
    });
  });

  it('tell the group of a schedule from a package of an origin', () => {
    expect(findRoute(routes, 'GET', '/v1/depot/pkgs/schedule/17')?.params).toEqual({ group: '17' });
  });

  it('know no others', () => {
    expect(findRoute(routes, 'GET', '/v1/nothing')).toBeUndefined();
    expect(findRoute(routes, 'PUT', '/v1/status')).toBeUndefined();
  });
});
