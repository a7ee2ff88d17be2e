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
import type { RotaView } from '#contracts';
import { ROTA_ENTITIES, ROTA_MIGRATIONS, RotaDirectory, RotaModule, Rotas } from '#rota';
import { Transactions } from '#store';
import { prepareTestDatabase } from '#testing';
import { AccountRotaDirectory } from '../bindings/account-rota-directory.js';
import { AppErrorFilter } from './app-error.filter.js';
import { PersonGuard } from './person.guard.js';
import { RotaController } from './rota.controller.js';
import { TeamsController } from './teams.controller.js';

const database = prepareTestDatabase({
  entities: [...ACCOUNTS_ENTITIES, ...ROTA_ENTITIES],
  migrations: [...ACCOUNTS_MIGRATIONS, ...ROTA_MIGRATIONS],
});

class NoMail extends AccountMail {
  configured = false;
  assertConfigured(): void {}
  async sendInvitation(): Promise<void> {}
  async sendLoginLink(): Promise<void> {}
}

let app: NestExpressApplication;
let team: string;
/** Tokens of Ada, an administrator, of Bea, who is in the team, and of Cy, who is not. */
let tokens: Record<'ada' | 'bea' | 'cy', string>;
const ids = { ada: '', bea: 'bea000000000', cy: 'cy0000000000' };

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
  const directory = { provide: RotaDirectory, useClass: AccountRotaDirectory };
  const rota = RotaModule.with({ imports: [accounts], providers: [directory] });
  const module = await Test.createTestingModule({
    imports: [store, accounts, rota],
    controllers: [TeamsController, RotaController],
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
  await database.source.query('TRUNCATE people, teams CASCADE');
  const login = app.get(LoginService, { strict: false });
  ids.ada = (await login.ensureFirstPerson('Ada')).person.id;
  for (const name of ['bea', 'cy'] as const)
    await database.source.query(
      `INSERT INTO people (id, name, role, created_at) VALUES ($1, $2, 'member', now())`,
      [ids[name], name],
    );
  const token = (name: keyof typeof ids) => login.createToken(ids[name], 'test');
  tokens = { ada: await token('ada'), bea: await token('bea'), cy: await token('cy') };
  team = (await send('ada', 'post', '/api/teams', { name: 'Core' }).expect(201)).body.id;
  await send('ada', 'put', `/api/teams/${team}/members/${ids.bea}`).expect(204);
});

function send(
  who: keyof typeof ids,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body?: object,
): request.Test {
  return request(app.getHttpServer())
    [method](path)
    .set({ Authorization: `Bearer ${tokens[who]}` })
    .send(body);
}

const rotation = (people: string[]) => ({
  timeZone: 'Europe/Berlin',
  firstHandOff: '2026-11-02T10:00',
  shiftHours: 72,
  people,
});

async function view(from = '2026-11-02T09:00:00Z', to = '2026-11-08T09:00:00Z'): Promise<RotaView> {
  const query = `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
  return (await send('cy', 'get', `/api/teams/${team}/rota?${query}`).expect(200)).body;
}

const whoAndWhen = ({ shifts }: RotaView) => shifts.map(({ from, name }) => `${from.slice(8, 16)} ${name}`);

describe('a rota over HTTP', () => {
  it('is empty until somebody of the team sets a rotation, and then everybody sees the shifts', async () => {
    expect(await view()).toMatchObject({ rotation: null, shifts: [] });
    await send('bea', 'put', `/api/teams/${team}/rota/rotation`, rotation([ids.bea, ids.ada])).expect(204);
    const shown = await view();
    expect(whoAndWhen(shown)).toEqual(['02T09:00 bea', '05T09:00 Ada']);
    expect(shown.findings).toEqual([]);
  });

  it('shows who took over, what is booked twice, and gaps', async () => {
    await send('bea', 'put', `/api/teams/${team}/rota/rotation`, rotation([ids.bea, ids.ada])).expect(204);
    const cover = (who: string, from: string, to: string) =>
      send('bea', 'post', `/api/teams/${team}/rota/overrides`, { personId: who, from, to }).expect(201);
    const { body } = await cover(ids.cy, '2026-11-03T00:00:00Z', '2026-11-03T12:00:00Z');
    await cover(ids.ada, '2026-11-03T06:00:00Z', '2026-11-03T18:00:00Z');
    const shown = await view('2026-11-02T00:00:00Z', '2026-11-04T00:00:00Z');
    expect(whoAndWhen(shown)).toEqual([
      '02T00:00 null',
      '02T09:00 bea',
      '03T00:00 cy',
      '03T06:00 Ada',
      '03T18:00 bea',
    ]);
    expect(shown.findings.map(({ kind, from }) => `${kind} ${from.slice(8, 16)}`)).toEqual([
      'gap 02T00:00',
      'doubleBooking 03T06:00',
    ]);
    await send('bea', 'delete', `/api/teams/${team}/rota/overrides/${body.id}`).expect(204);
    expect((await view()).findings).toEqual([]);
  });

  it('says who agreed to be paged by practices: everybody for themselves, and until they take it back', async () => {
    await send('bea', 'put', `/api/teams/${team}/rota/rotation`, rotation([ids.bea])).expect(204);
    const path = `/api/teams/${team}/rota/consent`;
    const at = new Date('2026-11-03T09:00:00Z');
    const onCall = () => app.get(Rotas, { strict: false }).onCallOf(team, at);
    expect(await onCall()).toEqual({ team: 'Core', person: { id: ids.bea, name: 'bea', agreed: false } });
    await send('cy', 'put', path, { agreed: true }).expect(204);
    expect((await onCall())?.person?.agreed).toBe(false);
    await send('bea', 'put', path, { agreed: true }).expect(204);
    await send('bea', 'put', path, { agreed: true }).expect(204);
    expect((await view()).agreed).toEqual([ids.cy, ids.bea]);
    expect((await onCall())?.person?.agreed).toBe(true);
    await send('bea', 'put', path, { agreed: false }).expect(204);
    expect((await onCall())?.person?.agreed).toBe(false);
    await send('bea', 'put', path, { agreed: 'yes' }).expect(400);
    await send('bea', 'put', '/api/teams/nobody/rota/consent', { agreed: true }).expect(404);
  });

  it('belongs to its team: others may look and not change it', async () => {
    await send('bea', 'put', `/api/teams/${team}/rota/rotation`, rotation([ids.bea])).expect(204);
    const before = await view();
    const override = { personId: ids.cy, from: '2026-11-03T00:00:00Z', to: '2026-11-04T00:00:00Z' };
    const tries = [
      send('cy', 'put', `/api/teams/${team}/rota/rotation`, rotation([ids.cy])),
      send('cy', 'post', `/api/teams/${team}/rota/overrides`, override),
      send('cy', 'delete', `/api/teams/${team}/rota`),
    ];
    for (const attempt of tries) expect((await attempt).status).toBe(403);
    expect(await view()).toEqual(before);
  });

  it.each([
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a day that is none', { firstHandOff: '2026-02-31T10:00' }, 'firstHandOff'],
    ['a shift of no length', { shiftHours: 0 }, 'shiftHours'],
    ['somebody who is nobody', { people: ['nobody000000'] }, 'people.0'],
  ])('refuses %s, and says which field', async (_, wrong, field) => {
    const body = { ...rotation([ids.bea]), ...wrong };
    const answer = await send('bea', 'put', `/api/teams/${team}/rota/rotation`, body);
    expect([answer.status, answer.body.details[0].field]).toEqual([400, field]);
    expect((await view()).rotation).toBeNull();
  });

  it('refuses an override that ends before it begins, or where there is no rotation', async () => {
    const override = { personId: ids.cy, from: '2026-11-03T00:00:00Z', to: '2026-11-04T00:00:00Z' };
    const path = `/api/teams/${team}/rota/overrides`;
    expect((await send('bea', 'post', path, override)).status).toBe(404);
    const backwards = { ...override, to: override.from };
    expect((await send('bea', 'post', path, backwards)).body.details[0].field).toBe('to');
  });

  it('tells who is on call now', async () => {
    expect((await send('cy', 'get', '/api/on-call')).body).toEqual({ onCall: [] });
    const since = { ...rotation([ids.bea]), firstHandOff: '2020-01-01T10:00' };
    await send('bea', 'put', `/api/teams/${team}/rota/rotation`, since).expect(204);
    const line = { team: { id: team, name: 'Core' }, person: { id: ids.bea, name: 'bea' } };
    await send('ada', 'put', `/api/teams/${team}/members/${ids.cy}`).expect(204);
    const rotas = app.get(Rotas, { strict: false });
    expect([await rotas.onCallBeside([ids.cy]), await rotas.onCallBeside([ids.ada])]).toEqual([
      [ids.bea],
      [],
    ]);
    expect(await rotas.onCallBeside([ids.cy, ids.bea])).toEqual([]);
    expect((await send('cy', 'get', '/api/on-call')).body).toEqual({ onCall: [line] });
    await database.source.query('UPDATE people SET disabled_at = now() WHERE id = $1', [ids.bea]);
    expect((await send('cy', 'get', '/api/on-call')).body).toEqual({ onCall: [{ ...line, person: null }] });
  });

  it('gives each person a calendar of their own shifts, at an address that a newer one replaces', async () => {
    const since = { ...rotation([ids.bea, ids.ada]), firstHandOff: '2020-01-01T10:00' };
    await send('bea', 'put', `/api/teams/${team}/rota/rotation`, since).expect(204);
    const { path } = (await send('bea', 'post', '/api/me/calendar').expect(201)).body;
    const calendar = await request(app.getHttpServer()).get(path).expect(200);
    expect(calendar.headers['content-type']).toMatch(/^text\/calendar/);
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const events = calendar.text.split('BEGIN:VEVENT').slice(1);
    expect(events.length).toBeGreaterThan(30);
    for (const event of events) expect(event).toContain('SUMMARY:On call for Core');
    await send('bea', 'post', '/api/me/calendar').expect(201);
    await request(app.getHttpServer()).get(path).expect(404);
  });
});
