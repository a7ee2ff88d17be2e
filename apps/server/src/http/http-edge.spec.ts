import { Body, Controller, Get, Header, type INestApplication, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { z } from 'zod';
import { LoginService, type Person } from '#accounts';
import { AppError } from '#kernel';
import { AppErrorFilter } from './app-error.filter.js';
import { CurrentPerson, type KnownPerson, PersonGuard, Public } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

const ada: Person = { id: 'p1', name: 'Ada', email: null, role: 'admin' };
const form = z.strictObject({ text: z.string().min(1).max(10) });

@Controller('api')
class ProbeController {
  @Public()
  @Get('open')
  open(): string {
    return 'open';
  }

  @Get('me')
  me(@CurrentPerson() person: Person): { name: string } {
    return { name: person.name };
  }

  @Get('eyes')
  eyes(@CurrentPerson() { viewAs }: KnownPerson): { viewAs: string } {
    return { viewAs: viewAs ?? 'their own' };
  }

  @Post('change')
  change(@Body(new ZodPipe(form)) body: z.infer<typeof form>): { text: string } {
    return body;
  }

  @Public()
  @Get('known')
  known(): never {
    throw new AppError('practice.wrong-state', 'Too late.');
  }

  @Public()
  @Get('plain')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  plain(): never {
    throw new AppError('resource.not-found', 'There is no such text.');
  }

  @Public()
  @Get('defect')
  defect(): never {
    throw new TypeError('secret of the implementation');
  }
}

const login = {
  personOfToken: async (token: string) => (token === 'good-token' ? ada : null),
  personOfSession: async (session: string) => (session === 'good-session' ? ada : null),
};

describe('the edge of the server', () => {
  let app: INestApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      controllers: [ProbeController],
      providers: [
        { provide: LoginService, useValue: login },
        { provide: APP_GUARD, useClass: PersonGuard },
        { provide: APP_FILTER, useClass: AppErrorFilter },
      ],
    }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });

  afterAll(() => app.close());

  const http = (): ReturnType<typeof request> => request(app.getHttpServer());
  const cookie = { Cookie: 'simsup_session=good-session' };
  const bearer = { Authorization: 'Bearer good-token' };

  describe('lets in', () => {
    it('everybody where no login is needed', () => http().get('/api/open').expect(200));
    it('the owner of a token', () => http().get('/api/me').set(bearer).expect(200, { name: 'Ada' }));
    it('the owner of a session', () => http().get('/api/me').set(cookie).expect(200, { name: 'Ada' }));
    it('a change with a token alone', () =>
      http().post('/api/change').set(bearer).send({ text: 'x' }).expect(201));
    it('a change with a session and the header that another site cannot send', () =>
      http().post('/api/change').set(cookie).set('X-SimSup-Request', '1').send({ text: 'x' }).expect(201));
  });

  describe('lets a person look through the eyes of', () => {
    const eyes = (role: string) => http().get('/api/eyes').set(bearer).set('X-SimSup-View-As', role);

    it('themselves', () => http().get('/api/eyes').set(bearer).expect(200, { viewAs: 'their own' }));
    it.each(['responder', 'observer'])('a lesser role, such as %s', (role) =>
      eyes(role).expect(200, { viewAs: role }),
    );
    it.each(['instigator', 'coordinator', ''])(
      'no other role, such as "%s", and says which',
      async (role) => {
        const { body, status } = await eyes(role);
        expect(status).toBe(400);
        expect(body).toMatchObject({
          code: 'input.invalid',
          message: expect.stringContaining('responder, observer'),
        });
      },
    );
  });

  describe('keeps out', () => {
    it.each([
      ['nobody in particular', {}],
      ['a wrong token', { Authorization: 'Bearer wrong' }],
      ['another scheme', { Authorization: 'Basic good-token' }],
      ['a wrong session', { Cookie: 'simsup_session=wrong' }],
      ['a wrong token although the session is good', { ...cookie, Authorization: 'Bearer wrong' }],
    ])('%s', async (_, headers) => {
      const { body, status } = await http().get('/api/me').set(headers);
      expect(status).toBe(401);
      expect(body).toMatchObject({ code: 'auth.required', message: expect.stringContaining('login-link') });
    });

    it('a change that comes with a session only', async () => {
      const { body, status } = await http().post('/api/change').set(cookie).send({ text: 'x' });
      expect(status).toBe(403);
      expect(body).toMatchObject({
        code: 'auth.forbidden',
        message: expect.stringContaining('X-SimSup-Request'),
      });
    });
  });

  describe('tells errors', () => {
    it('with their code, status, sentence and correlation id', async () => {
      const { body, status } = await http().get('/api/known');
      expect(status).toBe(409);
      expect(body).toEqual({
        code: 'practice.wrong-state',
        message: 'Too late.',
        correlationId: expect.stringMatching(/^[a-z0-9]{12}$/),
      });
    });

    it('as JSON also where a text was asked for', async () => {
      const { body, type } = await http().get('/api/plain').expect(404);
      expect([type, body.code]).toEqual(['application/json', 'resource.not-found']);
    });

    it('of ours without what is inside', async () => {
      const { text, status } = await http().get('/api/defect');
      expect(status).toBe(500);
      expect(JSON.parse(text).code).toBe('internal.unexpected');
      expect(text).not.toContain('secret');
    });

    it('for an address that does not exist', async () => {
      const { body, status } = await http().get('/api/nope').set(bearer);
      expect(status).toBe(404);
      expect(body.code).toBe('resource.not-found');
    });

    it.each([
      ['JSON that is none', '{bad', '(whole)'],
      ['a wrong type', '{"text":5}', 'text'],
      ['an unknown field', '{"text":"x","more":1}', '(whole)'],
      ['a text that is too long', '{"text":"xxxxxxxxxxx"}', 'text'],
      ['a list', '[]', '(whole)'],
      ['nothing', '', 'text'],
    ])('of input: %s', async (_, sent, field) => {
      const { body, status } = await http()
        .post('/api/change')
        .set(bearer)
        .set('Content-Type', 'application/json')
        .send(sent);
      expect(status).toBe(400);
      expect(body.code).toBe('input.invalid');
      if (sent !== '{bad') expect(body.details[0].field).toBe(field);
    });
  });
});
