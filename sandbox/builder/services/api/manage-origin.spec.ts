import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { NetError } from '../wire/net-error.js';
import { type ApiRoute, findRoute } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError } from './authorize.js';
import { integrationRoutes } from './integration-routes.js';
import { memberRoutes } from './member-routes.js';
import { originRoutes } from './origin-routes.js';
import { projectRoutes } from './project-routes.js';

const invitation = {
  id: '7',
  accountId: '6',
  accountName: 'guest',
  ownerId: '5',
  originId: '1',
  originName: 'acme',
};
const project = { id: '3', name: 'acme/web', originName: 'acme', packageName: 'web', planPath: 'plan.sh' };

function site(answers: Record<string, unknown> = {}) {
  const all: Record<string, unknown> = {
    SessionGet: { id: '5', name: 'someone', email: '', token: 't', isBuildWorker: false },
    OriginCheckAccess: { hasAccess: true },
    AccountGet: { id: '6', name: 'guest', email: '' },
    OriginInvitationCreate: invitation,
    OriginInvitationList: { invitations: [invitation] },
    OriginMemberList: { names: ['someone'] },
    OriginCreate: { id: '1', name: 'acme', ownerId: '5', visibility: 'public' },
    OriginIntegrationList: { integrations: [{ originName: 'acme', integration: 'docker', name: 'hub' }] },
    OriginProjectCreate: { ...project, vcsType: 'git', vcsData: 'u' },
    ...answers,
  };
  const asked: [string, string, unknown][] = [];
  const ask = (async (id: string, routeKey: string, body: unknown) => {
    asked.push([id, routeKey, body]);
    if (all[id] instanceof Error) throw all[id];
    return all[id] ?? null;
  }) as unknown as Ask;
  const routes: ApiRoute[] = [
    ...originRoutes(ask),
    ...memberRoutes(ask),
    ...integrationRoutes(ask),
    ...projectRoutes(ask),
  ];
  const call = async (method: string, path: string, body = '', token: string | undefined = 't') => {
    const match = findRoute(routes, method, path);
    if (match === undefined) throw new Error(`no route for ${method} ${path}`);
    const message = Readable.from([Buffer.from(body)]) as unknown as IncomingMessage;
    try {
      return await match.route.handle({ params: match.params, query: new URLSearchParams(), token, message });
    } catch (error) {
      if (error instanceof ReplyError) return error.reply;
      throw error;
    }
  };
  return { call, asked };
}

const OWNERS_ONLY: [string, string, string][] = [
  ['PUT', '/v1/depot/origins/acme', '{"default_package_visibility":"private"}'],
  ['GET', '/v1/depot/origins/acme/users', ''],
  ['DELETE', '/v1/depot/origins/acme/users/guest', ''],
  ['POST', '/v1/depot/origins/acme/users/guest/invitations', ''],
  ['GET', '/v1/depot/origins/acme/invitations', ''],
  ['DELETE', '/v1/depot/origins/acme/invitations/7', ''],
  ['GET', '/v1/depot/origins/acme/integrations', ''],
  ['PUT', '/v1/depot/origins/acme/integrations/docker/hub', '{}'],
  ['DELETE', '/v1/depot/origins/acme/integrations/docker/hub', ''],
  ['POST', '/v1/projects', '{"origin":"acme","package_name":"web","plan_path":"plan.sh","vcs_url":"u"}'],
  ['PUT', '/v1/projects/acme/web', '{"plan_path":"plan.sh","vcs_url":"u"}'],
  ['DELETE', '/v1/projects/acme/web', ''],
];

describe('an origin', () => {
  it.each(OWNERS_ONLY)('is managed by its members: %s %s', async (method, path, body) => {
    expect((await site().call(method, path, body)).status).toBeLessThan(300);
  });

  it.each(OWNERS_ONLY)(
    'is not managed by others, nor while originsrv is away: %s %s',
    async (method, path, body) => {
      const away = new NetError('NO_SHARD', 'rt:route:2');
      for (const access of [{ hasAccess: false }, away]) {
        expect((await site({ OriginCheckAccess: access }).call(method, path, body)).status).toBe(403);
      }
    },
  );

  it('is made by anybody who is signed in, under a name that fits', async () => {
    const { call, asked } = site();
    expect((await call('POST', '/v1/depot/origins', '{"name":"acme"}')).status).toBe(201);
    expect(asked.at(-1)).toEqual([
      'OriginCreate',
      'acme',
      { name: 'acme', ownerId: '5', ownerName: 'someone', visibility: 'public' },
    ]);
    for (const body of ['{"name":"Not/This"}', '{"name":5}', '{}', 'null', '{']) {
      expect((await call('POST', '/v1/depot/origins', body)).status).toBe(422);
    }
  });

  it('invites people whom the site knows', async () => {
    const unknown = site({ AccountGet: new NetError('ENTITY_NOT_FOUND', 'ss:account-get:0') });
    const path = '/v1/depot/origins/acme/users/guest/invitations';
    await expect(unknown.call('POST', path)).rejects.toMatchObject({ code: 'ENTITY_NOT_FOUND' });
    const { call, asked } = site();
    await call('POST', path);
    expect(asked.at(-1)?.[2]).toEqual({
      originName: 'acme',
      accountId: '6',
      accountName: 'guest',
      ownerId: '5',
    });
  });

  it.each(['', '/ignore'])('lets only the invited one answer, without being a member: %s', async (answer) => {
    const { call, asked } = site({ OriginCheckAccess: { hasAccess: false } });
    expect((await call('PUT', `/v1/depot/origins/acme/invitations/7${answer}`)).status).toBe(204);
    expect(asked.at(-1)?.[2]).toEqual({ originName: 'acme', invitationId: '7', accountId: '5' });
  });
});
