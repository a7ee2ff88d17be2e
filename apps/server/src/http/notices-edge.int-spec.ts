import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import {
  ACCOUNTS_ENTITIES,
  ACCOUNTS_MIGRATIONS,
  AccountMail,
  AccountsModule,
  LoginService,
  SignInSettings,
} from '#accounts';
import type { ChannelView, DeliveryView, InboxNotice, NoticeSettings } from '#contracts';
import {
  NOTIFY_ENTITIES,
  NOTIFY_MIGRATIONS,
  type Notice,
  NoticeDirectory,
  Notices,
  NotifyModule,
  NotifySettings,
} from '#notify';
import { PracticeViews } from '#practice';
import { Jobs, StoreModule, Transactions } from '#store';
import { prepareTestDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS, TimelineModule } from '#timeline';
import { AccountNoticeDirectory } from '../bindings/account-notice-directory.js';
import { AppErrorFilter } from './app-error.filter.js';
import { ChannelsController } from './channels.controller.js';
import { NoticesController } from './notices.controller.js';
import { PersonGuard } from './person.guard.js';

/** Of a whole server with its queue. */
const START_TIMEOUT_MS = 30_000;
const SCHEMA = {
  entities: [...TIMELINE_ENTITIES, ...ACCOUNTS_ENTITIES, ...NOTIFY_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, ...ACCOUNTS_MIGRATIONS, ...NOTIFY_MIGRATIONS],
};
const PRACTICE = 'k3v9x0a1b2c3';
const database = prepareTestDatabase(SCHEMA);

class NoMail extends AccountMail {
  configured = false;
  assertConfigured(): void {}
  async sendInvitation(): Promise<void> {}
  async sendLoginLink(): Promise<void> {}
}

let app: NestExpressApplication;
let receiver: Server;
/** Status with which the receiver answers, and what it was told. */
let answer = 200;
const received: { path: string; body: { text: string } }[] = [];
/** Tokens of Ada, an administrator, and of Bea, who is none. */
let tokens: Record<'ada' | 'bea', string>;
const ids = { ada: '', bea: 'bea000000000' };
let roleOfBea: 'instigator' | 'responder' = 'responder';

const views = { viewer: async () => ({ role: roleOfBea, over: false }) };

beforeAll(async () => {
  receiver = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
    });
    req.on('end', () => {
      received.push({ path: req.url ?? '', body: JSON.parse(body) });
      res.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const accounts = AccountsModule.with({
    providers: [
      { provide: AccountMail, useClass: NoMail },
      {
        provide: SignInSettings,
        useValue: { local: true, openId: null, publicUrl: 'http://localhost:4600' },
      },
    ],
  });
  const settings: NotifySettings = {
    mailer: null,
    webhookUrl: undefined,
    publicUrl: 'https://simsup.example',
  };
  const notify = NotifyModule.with({
    imports: [accounts, TimelineModule],
    providers: [
      { provide: NoticeDirectory, useClass: AccountNoticeDirectory },
      { provide: NotifySettings, useValue: settings },
    ],
  });
  const module = await Test.createTestingModule({
    imports: [StoreModule.forRoot({ url: database.url, ...SCHEMA }), accounts, notify],
    controllers: [ChannelsController, NoticesController],
    providers: [
      { provide: PracticeViews, useValue: views },
      { provide: APP_GUARD, useClass: PersonGuard },
      { provide: APP_FILTER, useClass: AppErrorFilter },
    ],
  }).compile();
  app = module.createNestApplication({ logger: false });
  await app.get(Jobs, { strict: false }).start();
  await app.init();
}, START_TIMEOUT_MS);

afterAll(async () => {
  await app.close();
  await new Promise((resolve) => receiver.close(resolve));
}, START_TIMEOUT_MS);

beforeEach(async () => {
  received.length = 0;
  answer = 200;
  roleOfBea = 'responder';
  await database.source.query('TRUNCATE people, notices, notice_channels CASCADE');
  const login = app.get(LoginService, { strict: false });
  ids.ada = (await login.ensureFirstPerson('Ada')).person.id;
  await database.source.query(
    `INSERT INTO people (id, name, role, created_at) VALUES ($1, 'Bea', 'member', now())`,
    [ids.bea],
  );
  tokens = {
    ada: await login.createToken(ids.ada, 'test'),
    bea: await login.createToken(ids.bea, 'test'),
  };
});

function send(
  who: keyof typeof ids,
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  body?: object,
): request.Test {
  return request(app.getHttpServer())
    [method](path)
    .set({ Authorization: `Bearer ${tokens[who]}` })
    .send(body);
}

const hook = (): string => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/T0K3N`;
const chat = (more: object = {}) => ({ form: 'slack', name: 'general', address: hook(), ...more });

function tell(to: Notice['to'], key = '1'): Promise<boolean> {
  const facts = { practiceId: PRACTICE, title: 'Practice on Builder', by: 'Ada' };
  const notice: Notice = { kind: 'page.acknowledged', key, to, facts };
  return app
    .get(Transactions, { strict: false })
    .run((tx) => app.get(Notices, { strict: false }).tell(notice, tx));
}

const log = async (who: keyof typeof ids, query = ''): Promise<DeliveryView[]> =>
  (await send(who, 'get', `/api/deliveries${query}`).expect(200)).body.deliveries;

describe('channels over HTTP', () => {
  it('are set by administrators and known to everybody, without the secret of their address', async () => {
    const { body } = await send('ada', 'post', '/api/channels', chat()).expect(201);
    expect(body).toEqual({ id: expect.any(String), signingKey: null });
    const { channels } = (await send('bea', 'get', '/api/channels').expect(200)).body;
    expect(channels).toEqual([
      expect.objectContaining({ name: 'general', form: 'slack', enabled: true, fixed: false }),
    ]);
    expect(JSON.stringify(channels)).not.toContain('T0K3N');
  });

  it('of the organisation are changed by no member', async () => {
    const { id } = (await send('ada', 'post', '/api/channels', chat()).expect(201)).body;
    const tries = [
      send('bea', 'post', '/api/channels', chat({ name: 'mine' })),
      send('bea', 'patch', `/api/channels/${id}`, { enabled: false }),
      send('bea', 'post', `/api/channels/${id}/try`),
      send('bea', 'delete', `/api/channels/${id}`),
    ];
    for (const attempt of tries) expect((await attempt).status).toBe(403);
    const { channels } = (await send('bea', 'get', '/api/channels')).body;
    expect(channels.map((channel: ChannelView) => [channel.name, channel.enabled])).toEqual([
      ['general', true],
    ]);
    expect(received).toEqual([]);
  });

  it('of a person are seen and changed by nobody else, not even by an administrator', async () => {
    const own = chat({ form: 'signed', address: 'https://bea.example/hook' });
    const { id, signingKey } = (await send('bea', 'post', '/api/me/channels', own).expect(201)).body;
    expect(signingKey).toMatch(/^whsec_/);
    expect((await send('ada', 'get', '/api/channels')).body.channels).toEqual([]);
    expect((await send('ada', 'delete', `/api/channels/${id}`)).status).toBe(404);
    const { channels } = (await send('bea', 'get', '/api/me/notice-settings')).body as NoticeSettings;
    expect(channels.map(({ host }) => host)).toEqual(['bea.example']);
    expect(JSON.stringify(channels)).not.toContain('whsec_');
    await send('bea', 'delete', `/api/channels/${id}`).expect(204);
    expect(((await send('bea', 'get', '/api/me/notice-settings')).body as NoticeSettings).channels).toEqual(
      [],
    );
  });

  it.each([
    ['no address', { address: undefined }, 'address'],
    ['an address that is none', { address: 'general' }, 'address'],
    ['an address of another kind', { address: 'file:///etc/passwd' }, 'address'],
    ['a form that nobody speaks', { form: 'fax' }, 'form'],
    ['a pager without its key', { form: 'pagerduty', address: undefined }, 'routingKey'],
    ['a kind that is none', { kinds: ['practice.sabotaged'] }, 'kinds.0'],
    ['no name', { name: ' ' }, 'name'],
    ['what nobody asked for', { secret: 'x' }, '(whole)'],
  ])('refuse %s, and say which field', async (_, wrong, field) => {
    const refused = await send('ada', 'post', '/api/channels', chat(wrong));
    expect([refused.status, refused.body.details[0].field]).toEqual([400, field]);
    expect((await send('ada', 'get', '/api/channels')).body.channels).toEqual([]);
  });

  it('have a name each', async () => {
    await send('ada', 'post', '/api/channels', chat()).expect(201);
    const again = await send('ada', 'post', '/api/channels', chat());
    expect([again.status, again.body.details[0].field]).toEqual([400, 'name']);
  });

  it('can be tried: what the receiver answers is told', async () => {
    const { id } = (await send('ada', 'post', '/api/channels', chat()).expect(201)).body;
    await send('ada', 'post', `/api/channels/${id}/try`).expect(204);
    expect(received[0]?.body.text).toContain('Ada tries the channel "general"');
    answer = 404;
    const refused = await send('ada', 'post', `/api/channels/${id}/try`);
    expect([refused.status, refused.body.message]).toEqual([
      502,
      expect.stringMatching(/answered 404; check the address/),
    ]);
    expect(JSON.stringify(refused.body)).not.toContain('T0K3N');
  });

  it('of a person lead into no network, whoever tries', async () => {
    const { id } = (await send('bea', 'post', '/api/me/channels', chat()).expect(201)).body;
    const refused = await send('bea', 'post', `/api/channels/${id}/try`);
    expect([refused.status, refused.body.code]).toEqual([502, 'notify.refused']);
    expect(received).toEqual([]);
  });
});

describe('what the web app shows', () => {
  const inbox = async (who: keyof typeof ids): Promise<InboxNotice[]> =>
    (await send(who, 'get', '/api/me/notices').expect(200)).body.notices;

  it('is what one was told, newest first, and counts as delivered when it is fetched', async () => {
    await tell({ people: [ids.bea] }, '1');
    await tell({ people: [ids.bea] }, '2');
    expect((await log('bea')).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    const shown = await inbox('bea');
    expect(shown.map(({ subject, seenAt }) => [subject, seenAt])).toEqual([
      ['Ada acknowledged the page', null],
      ['Ada acknowledged the page', null],
    ]);
    expect((await log('bea')).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(await inbox('ada')).toEqual([]);
  });

  it('is marked by whom it was for, and by nobody else', async () => {
    await tell({ people: [ids.bea] });
    const [{ id } = { id: '' }] = await inbox('bea');
    await send('ada', 'post', '/api/me/notices/seen', { ids: [id] }).expect(204);
    expect((await inbox('bea'))[0]?.seenAt).toBeNull();
    await send('bea', 'post', '/api/me/notices/seen', { ids: [id] }).expect(204);
    expect((await inbox('bea'))[0]?.seenAt).toEqual(expect.any(String));
  });

  it('is what one chose', async () => {
    const { ways, mail } = (await send('bea', 'get', '/api/me/notice-settings')).body as NoticeSettings;
    expect([mail, ways.browser.includes('page.acknowledged')]).toEqual([false, true]);
    await send('bea', 'put', '/api/me/notice-ways', { email: ways.email, browser: ['page'] }).expect(204);
    await tell({ people: [ids.bea] });
    expect(await inbox('bea')).toEqual([]);
    const wrong = await send('bea', 'put', '/api/me/notice-ways', { email: [], browser: ['gossip'] });
    expect([wrong.status, wrong.body.details[0].field]).toEqual([400, 'browser.0']);
  });
});

describe('the log of deliveries', () => {
  it('shows administrators all, and others their own', async () => {
    await tell({ people: [ids.ada, ids.bea] });
    expect((await log('ada')).map(({ to }) => to).sort()).toEqual(['Ada', 'Bea']);
    expect((await log('bea')).map(({ to }) => to)).toEqual(['Bea']);
  });

  it('shows an instigator those of their practice, and a responder not', async () => {
    await tell({ people: [ids.ada, ids.bea] });
    expect(await log('bea', `?practice=${PRACTICE}`)).toHaveLength(1);
    roleOfBea = 'instigator';
    expect(await log('bea', `?practice=${PRACTICE}`)).toHaveLength(2);
    expect(await log('bea')).toHaveLength(1);
  });

  it('says why something did not arrive, and has it tried again', async () => {
    await send('ada', 'post', '/api/channels', chat()).expect(201);
    answer = 410;
    await tell({ channels: true });
    const given = await settled('given-up');
    expect(given).toMatchObject({ to: 'general', way: 'channel', attempts: 1 });
    expect(given.message).toMatch(/answered 410/);
    expect((await send('bea', 'post', `/api/deliveries/${given.id}/retry`)).status).toBe(404);
    answer = 200;
    await send('ada', 'post', `/api/deliveries/${given.id}/retry`).expect(204);
    expect(await settled('delivered')).toMatchObject({ id: given.id, attempts: 2, message: null });
    expect((await send('ada', 'post', `/api/deliveries/${given.id}/retry`)).status).toBe(400);
  });

  it('refuses a query that makes no sense', async () => {
    const wrong = await send('ada', 'get', '/api/deliveries?limit=0');
    expect([wrong.status, wrong.body.details[0].field]).toEqual([400, 'limit']);
  });

  /** The delivery, when it has come to this. */
  async function settled(state: DeliveryView['state']): Promise<DeliveryView> {
    for (;;) {
      const [found] = await log('ada', `?state=${state}`);
      if (found) return found;
    }
  }
});
