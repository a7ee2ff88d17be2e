import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { DataSource } from 'typeorm';
import {
  ACCOUNTS_ENTITIES,
  ACCOUNTS_MIGRATIONS,
  AccountMail,
  AccountsModule,
  LoginService,
  SignInSettings,
} from '#accounts';
import { Transactions } from '#store';
import { prepareTestDatabase } from '#testing';
import { AppErrorFilter } from './app-error.filter.js';
import { InvitationsController } from './invitations.controller.js';
import { MeController } from './me.controller.js';
import { PeopleController } from './people.controller.js';
import { PersonGuard } from './person.guard.js';
import { SessionController } from './session.controller.js';
import { TeamsController } from './teams.controller.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const PASSWORD = 'four words in a row';

class NoMail extends AccountMail {
  configured = false;
  assertConfigured(): void {}
  async sendInvitation(): Promise<void> {}
  async sendLoginLink(): Promise<void> {}
}

let app: NestExpressApplication;
let admin: string;

beforeAll(async () => {
  const store = {
    module: class Store {},
    global: true,
    providers: [{ provide: DataSource, useValue: database.source }, Transactions],
    exports: [DataSource, Transactions],
  };
  const accounts = AccountsModule.with({
    providers: [
      { provide: AccountMail, useClass: NoMail },
      {
        provide: SignInSettings,
        useValue: { local: true, openId: null, publicUrl: 'http://localhost:4600' },
      },
    ],
  });
  const module = await Test.createTestingModule({
    imports: [store, accounts],
    controllers: [SessionController, MeController, PeopleController, InvitationsController, TeamsController],
    providers: [
      { provide: APP_GUARD, useClass: PersonGuard },
      { provide: APP_FILTER, useClass: AppErrorFilter },
    ],
  }).compile();
  app = module.createNestApplication({ logger: false });
  await app.init();
});

afterAll(() => app.close());

beforeEach(async () => {
  await database.source.query('TRUNCATE people, teams, login_throttle CASCADE');
  const login = app.get(LoginService, { strict: false });
  const { person } = await login.ensureFirstPerson('Ada');
  admin = await login.createToken(person.id, 'test');
});

const http = (): ReturnType<typeof request> => request(app.getHttpServer());
const asAdmin = () => ({ Authorization: `Bearer ${admin}` });

function cookieOf(response: request.Response): string {
  const [cookie] = response.headers['set-cookie'] as unknown as string[];
  return cookie?.split(';')[0] ?? '';
}

async function comeIn(email: string): Promise<{ Cookie: string; 'X-SimSup-Request': string }> {
  const invited = await http().post('/api/invitations').set(asAdmin()).send({ email }).expect(201);
  const { body } = await http().post(`/api/invitations/${invited.body.id}/link`).set(asAdmin()).expect(201);
  const accepted = await http()
    .post('/api/invitations/accept')
    .send({ token: body.token, name: 'Bea', password: PASSWORD })
    .expect(204);
  return { Cookie: cookieOf(accepted), 'X-SimSup-Request': '1' };
}

describe('accounts over HTTP', () => {
  it('let somebody in from the invitation to the next sign-in, in any case of the address', async () => {
    const bea = await comeIn('Bea@Example.org');
    const { body: me } = await http().get('/api/me').set(bea).expect(200);
    const known = { name: 'Bea', email: 'bea@example.org', role: 'member', timeZone: null };
    expect(me).toEqual({ id: expect.any(String), ...known });
    await http().post('/api/logout').set(bea).expect(204);
    await http().get('/api/me').set(bea).expect(401);
    const signedIn = await http()
      .post('/api/sign-in')
      .send({ email: ' BEA@example.org ', password: PASSWORD })
      .expect(204);
    expect(String(signedIn.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    await http()
      .get('/api/me')
      .set({ Cookie: cookieOf(signedIn) })
      .expect(200);
  });

  it('answer a wrong password and an unknown address alike, and too many with 429 and how long to wait', async () => {
    await comeIn('bea@example.org');
    const attempt = (email: string) =>
      http().post('/api/sign-in').send({ email, password: 'guess guess guess' });
    const [known, unknown] = [await attempt('bea@example.org'), await attempt('dee@example.org')];
    expect([known.status, unknown.status]).toEqual([401, 401]);
    expect({ ...known.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    for (let i = 0; i < 9; i += 1) await attempt('bea@example.org');
    const { status, headers } = await attempt('bea@example.org');
    expect(status).toBe(429);
    const seconds = Number(headers['retry-after']);
    expect([seconds > 0, seconds <= 15 * 60]).toEqual([true, true]);
  });

  it('say which field is wrong, and change nothing', async () => {
    const bea = await comeIn('bea@example.org');
    const refused = async (method: 'post' | 'patch', path: string, body: object) => {
      const { status, body: answer } = await http()[method](path).set(bea).send(body);
      expect(status).toBe(400);
      return answer.details.map(({ field }: { field: string }) => field);
    };
    expect(await refused('post', '/api/sign-in', { email: 'nobody', password: 'x' })).toEqual(['email']);
    expect(await refused('patch', '/api/me', { name: ' ', email: null })).toEqual(['name']);
    expect(await refused('patch', '/api/me', { name: 'Bea', email: null, role: 'admin' })).toEqual([
      '(whole)',
    ]);
    expect(await refused('post', '/api/me/password', { current: PASSWORD, password: 'short' })).toEqual([
      'password',
    ]);
    expect((await http().get('/api/me').set(bea)).body).toMatchObject({ name: 'Bea', role: 'member' });
  });

  it('keep what is an administrator’s from a member', async () => {
    const bea = await comeIn('bea@example.org');
    const { body: me } = await http().get('/api/me').set(bea);
    const tries = [
      http().post('/api/invitations').send({ email: 'x@example.org' }),
      http().get('/api/invitations'),
      http().patch(`/api/people/${me.id}`).send({ role: 'admin' }),
      http().post(`/api/people/${me.id}/login-links`),
      http().post('/api/teams').send({ name: 'Ours' }),
    ];
    for (const attempt of tries) expect((await attempt.set(bea)).status).toBe(403);
  });

  it('list people and teams without anything secret', async () => {
    const bea = await comeIn('bea@example.org');
    const { body: me } = await http().get('/api/me').set(bea);
    const { body: team } = await http().post('/api/teams').set(asAdmin()).send({ name: 'Core' }).expect(201);
    await http().put(`/api/teams/${team.id}/members/${me.id}`).set(bea).expect(204);
    const { body: teams } = await http().get('/api/teams').set(bea).expect(200);
    expect(teams).toEqual({ teams: [{ id: team.id, name: 'Core', members: [{ id: me.id, name: 'Bea' }] }] });
    const { body: people } = await http().get('/api/people').set(bea).expect(200);
    expect(Object.keys(people.people[0]).sort()).toEqual(['disabled', 'email', 'id', 'name', 'role']);
  });
});
