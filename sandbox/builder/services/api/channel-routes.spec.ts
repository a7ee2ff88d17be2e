import type { IncomingMessage } from 'node:http';
import { findRoute } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError } from './authorize.js';
import { channelRoutes } from './channel-routes.js';

function depotOf(hasAccess: boolean) {
  const asked: [string, string, unknown][] = [];
  const answers: Record<string, unknown> = {
    SessionGet: { id: '5', name: 'someone', email: '', token: 't', isBuildWorker: false },
    OriginCheckAccess: { hasAccess },
    OriginChannelCreate: { id: '9', name: 'beta' },
  };
  const ask = (async (id: string, routeKey: string, body: unknown) => {
    asked.push([id, routeKey, body]);
    return answers[id] ?? null;
  }) as unknown as Ask;
  const routes = channelRoutes(ask);
  const call = async (method: string, path: string): Promise<number> => {
    const match = findRoute(routes, method, path);
    if (match === undefined) return 404;
    try {
      const request = { query: new URLSearchParams(), token: 't', message: {} as IncomingMessage };
      return (await match.route.handle({ ...request, params: match.params })).status;
    } catch (error) {
      if (error instanceof ReplyError) return error.reply.status;
      throw error;
    }
  };
  return { call, asked };
}

const CHANGES: [string, string, number][] = [
  ['POST', '/v1/depot/channels/acme/beta', 201],
  ['DELETE', '/v1/depot/channels/acme/beta', 200],
  ['PUT', '/v1/depot/channels/acme/beta/pkgs/web/1.0.0/20170101000000/promote', 200],
  ['PUT', '/v1/depot/channels/acme/beta/pkgs/web/1.0.0/20170101000000/demote', 200],
];

describe('the channels of an origin', () => {
  it.each(CHANGES)('are changed by members: %s %s', async (method, path, status) => {
    await expect(depotOf(true).call(method, path)).resolves.toBe(status);
  });

  it.each(CHANGES)('are not changed by anybody else: %s %s', async (method, path) => {
    const { call, asked } = depotOf(false);
    await expect(call(method, path)).resolves.toBe(403);
    expect(asked.map(([id]) => id)).toEqual(['SessionGet', 'OriginCheckAccess']);
  });

  it.each(['stable', 'unstable'])('always have %s', async (channel) => {
    await expect(depotOf(true).call('DELETE', `/v1/depot/channels/acme/${channel}`)).resolves.toBe(403);
  });

  it('lose a release and no other by a demotion', async () => {
    const { call, asked } = depotOf(true);
    await call('PUT', '/v1/depot/channels/acme/stable/pkgs/web/1.0.0/20170101000000/demote');
    const ident = 'acme/web/1.0.0/20170101000000';
    expect(asked.at(-1)).toEqual([
      'OriginPackageDemote',
      'acme',
      { originName: 'acme', ident, channel: 'stable' },
    ]);
  });
});
