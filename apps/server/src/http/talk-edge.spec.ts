import type { INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { LoginService } from '#accounts';
import { AppError } from '#kernel';
import { PracticeTalk } from '#practice';
import { AppErrorFilter } from './app-error.filter.js';
import { PersonGuard } from './person.guard.js';
import { TalkController } from './talk.controller.js';

const rob = { Authorization: 'Bearer rob' };
const path = '/api/practices/p1/messages';

describe('the rooms over HTTP', () => {
  let app: INestApplication;
  let posted: unknown[];
  let refusal: AppError | null;

  beforeEach(async () => {
    posted = [];
    refusal = null;
    const talk = {
      post: async (...all: unknown[]) => {
        if (refusal) throw refusal;
        posted.push(...all);
      },
      summary: async () => ({ symptoms: [] }),
    };
    const login = { personOfToken: async (token: string) => ({ id: token, name: token }) };
    const module = await Test.createTestingModule({
      controllers: [TalkController],
      providers: [
        { provide: PracticeTalk, useValue: talk },
        { provide: LoginService, useValue: login },
        { provide: APP_GUARD, useClass: PersonGuard },
        { provide: APP_FILTER, useClass: AppErrorFilter },
      ],
    }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });
  afterEach(() => app.close());

  const http = (): ReturnType<typeof request> => request(app.getHttpServer());

  it('take a marked message of the person who sends it', async () => {
    const message = { room: 'operations', text: 'since when?', mark: 'question', owner: 'Cora' };
    await http().post(path).set(rob).send(message).expect(204);
    expect(posted).toEqual(['p1', expect.objectContaining({ id: 'rob' }), message]);
  });

  it.each([
    ['a room that is none', { room: 'kitchen' }, 'room'],
    ['no text', { text: '  ' }, 'text'],
    ['a text that is too long', { text: 'x'.repeat(4_001) }, 'text'],
    ['a mark that is none', { mark: 'guess' }, 'mark'],
    ['an outcome that is none', { about: { seq: 1, outcome: 'maybe' } }, 'about.outcome'],
    ['somebody else as its writer', { by: 'Ada' }, '(whole)'],
  ])('refuse %s, and say which field', async (_, wrong, field) => {
    const { status, body } = await http()
      .post(path)
      .set(rob)
      .send({ room: 'status', text: 'x', ...wrong });
    expect([status, body.code, body.details[0].field]).toEqual([400, 'input.invalid', field]);
    expect(posted).toEqual([]);
  });

  it('pass on who may not write, and that it is too late', async () => {
    refusal = new AppError('auth.forbidden', 'no');
    await http().post(path).set(rob).send({ room: 'status', text: 'x' }).expect(403);
    refusal = new AppError('practice.wrong-state', 'no');
    await http().post(path).set(rob).send({ room: 'status', text: 'x' }).expect(409);
  });

  it('give a summary, and nothing to somebody unknown', async () => {
    await http().get('/api/practices/p1/summary').set(rob).expect(200, { symptoms: [] });
    await http().get('/api/practices/p1/summary').expect(401);
    await http().post(path).send({ room: 'status', text: 'x' }).expect(401);
  });
});
