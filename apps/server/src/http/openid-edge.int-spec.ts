import request from 'supertest';
import { LoginService, OPENID_CALLBACK } from '#accounts';
import { LocalProvider } from '#testing';
import { prepareServer } from '../fakes/server-under-test.js';

const PUBLIC_URL = 'http://practice.example.org';
const CHANGE = { 'X-SimSup-Request': '1' };

let provider: LocalProvider;

beforeAll(async () => {
  provider = await LocalProvider.start(PUBLIC_URL + OPENID_CALLBACK);
  // Down while the server starts: the first test sees that it did.
  provider.rude.set('/', 'failing');
  provider.people.set('bea', { email: 'bea@example.org', email_verified: true, name: 'Bea' });
  provider.people.set('cy', { email: 'cy@example.com', email_verified: true, name: 'Cy' });
});
afterAll(() => provider.stop());

const server = prepareServer({
  environment: () =>
    provider.environment({
      SIMSUP_PUBLIC_URL: PUBLIC_URL,
      SIMSUP_OIDC_CREATE: 'yes',
      SIMSUP_OIDC_DOMAINS: 'example.org',
    }),
});

const http = () => request(server.app.getHttpServer());

const cookiesOf = (response: request.Response): string[] =>
  (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
const cookieOf = (response: request.Response): string => cookiesOf(response)[0]?.split(';')[0] ?? '';

/** A browser that logs in at the provider; it may hold cookies already. */
async function signIn(user: string | null, { to = '/', cookie = '' } = {}): Promise<request.Response> {
  const started = await http()
    .get(`/api/openid/start?to=${encodeURIComponent(to)}`)
    .set('Cookie', cookie);
  const { search } = await provider.visit(String(started.headers.location), user);
  return http()
    .get(OPENID_CALLBACK + search)
    .set('Cookie', [cookie, cookieOf(started)].filter(Boolean).join('; '));
}

/** Somebody with a fresh login by link. */
async function comeByLink(name: string): Promise<{ id: string; Cookie: string }> {
  const id = await server.person(name);
  const login = server.app.get(LoginService, { strict: false });
  const Cookie = cookieOf(await http().get(`/login/${await login.createLink(id)}`));
  return { id, Cookie };
}

describe('a log-in with the provider, over HTTP', () => {
  it('is refused on the log-in page while the provider does not answer, and works as soon as it does', async () => {
    const refused = await http().get('/api/openid/start').expect(303);
    expect(refused.headers.location).toBe('/login?refused=auth.openid-unreachable');
    await http().get('/api/sign-in-ways').expect(200);
    provider.rude.clear();
    expect((await http().get('/api/openid/start')).headers.location).toContain(provider.issuer);
  });

  it('leaves with PKCE, state and nonce, and a cookie that scripts cannot read', async () => {
    const response = await http().get('/api/openid/start').expect(303);
    const asked = Object.fromEntries(new URL(String(response.headers.location)).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      redirect_uri: PUBLIC_URL + OPENID_CALLBACK,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(cookiesOf(response)).toEqual([
      expect.stringMatching(/^simsup_openid=[\w-]{43}; Max-Age=900; Path=\/api; HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('ends on the page that one wanted, logged in until one logs out', async () => {
    const response = await signIn('bea', { to: '/on-call' });
    expect([response.status, response.headers.location]).toEqual([303, '/on-call']);
    expect(String(response.headers['set-cookie'])).toMatch(/^simsup_session=.*HttpOnly; SameSite=Lax/);
    const bea = { Cookie: cookieOf(response) };
    expect((await http().get('/api/me').set(bea)).body).toMatchObject({ name: 'Bea', role: 'member' });
    await http()
      .post('/api/logout')
      .set({ ...bea, ...CHANGE })
      .expect(204);
    await http().get('/api/me').set(bea).expect(401);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'rota', '/a\nb'])(
    'does not lead to %j afterwards',
    async (to) => {
      expect((await signIn('bea', { to })).headers.location).toBe('/');
    },
  );

  it.each([
    ['gave up', null, 'auth.openid-cancelled'],
    ['is of another domain', 'cy', 'auth.openid-not-admitted'],
  ])('of somebody who %s is told on the log-in page, and lets nobody in', async (_, user, code) => {
    const response = await signIn(user);
    expect([response.status, response.headers.location]).toEqual([303, `/login?refused=${code}`]);
    expect(cookiesOf(response)).toEqual([]);
  });

  it('that nobody began is told as over, whatever the address says', async () => {
    for (const query of ['', '?code=x', '?state=x&code=y', '?error=access_denied', '?state=a&state=b'])
      expect((await http().get(OPENID_CALLBACK + query)).headers.location).toBe(
        '/login?refused=auth.openid-expired',
      );
  });
});

describe('the ways in', () => {
  it('are told to anybody, without anything secret', async () => {
    const { body } = await http().get('/api/sign-in-ways').expect(200);
    expect(body).toEqual({
      password: true,
      openId: { name: 'Example ID', startUrl: `${PUBLIC_URL}/api/openid/start` },
      publicUrl: PUBLIC_URL,
    });
  });
});

describe('identities over HTTP', () => {
  const link = (cookie: string, body: object = {}, headers: object = CHANGE) =>
    http()
      .post('/api/me/identities')
      .set({ Cookie: cookie, ...headers })
      .send(body);

  it('are linked by who is logged in, from their own page only, and listed without the subject', async () => {
    provider.people.set('dee', { email: 'dee@example.org', email_verified: true });
    const dee = await comeByLink('Dee');
    await link(dee.Cookie, {}, {}).expect(403);
    await http().post('/api/me/identities').send({}).expect(401);
    await link(dee.Cookie, { next: '/' }).expect(400);
    const begun = await link(dee.Cookie).expect(201);
    const { search } = await provider.visit(begun.body.url, 'dee');
    const back = await http()
      .get(OPENID_CALLBACK + search)
      .set('Cookie', `${dee.Cookie}; ${cookieOf(begun)}`);
    expect(back.headers.location).toBe('/account?linked=1');
    expect(cookiesOf(back)).toEqual([]);
    const { body } = await http().get('/api/me/identities').set('Cookie', dee.Cookie).expect(200);
    expect(body.identities).toEqual([
      {
        id: expect.any(String),
        issuer: provider.issuer,
        label: 'dee@example.org',
        createdAt: expect.any(String),
        lastUsedAt: expect.any(String),
      },
    ]);
    const path = `/api/me/identities/${body.identities[0].id}`;
    const refused = await http()
      .delete(path)
      .set({ Cookie: dee.Cookie, ...CHANGE });
    expect([refused.status, refused.body.code]).toEqual([409, 'auth.last-way-in']);
  });

  it('of somebody else are told on the account page', async () => {
    const eve = await comeByLink('Eve');
    await signIn('bea');
    const begun = await link(eve.Cookie).expect(201);
    const { search } = await provider.visit(begun.body.url, 'bea');
    const back = await http()
      .get(OPENID_CALLBACK + search)
      .set('Cookie', `${eve.Cookie}; ${cookieOf(begun)}`);
    expect(back.headers.location).toBe('/account?refused=auth.openid-taken');
  });

  it('ask for the password when the login is older than ten minutes, as a new address does', async () => {
    const fay = await comeByLink('Fay');
    await server.source.query(
      `UPDATE login_sessions SET created_at = created_at - interval '10 minutes' WHERE person_id = $1`,
      [fay.id],
    );
    const moved = http()
      .patch('/api/me')
      .set({ Cookie: fay.Cookie, ...CHANGE })
      .send({ name: 'Fay', email: 'fay@example.org' });
    for (const { status, body } of [await link(fay.Cookie), await moved]) {
      expect([status, body.code]).toEqual([401, 'auth.wrong-password']);
      expect(body.details).toEqual([{ field: 'current', message: expect.stringContaining('10 minutes') }]);
    }
  });
});
