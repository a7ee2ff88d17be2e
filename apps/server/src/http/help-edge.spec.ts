import type { INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { LoginService } from '#accounts';
import { AppError } from '#kernel';
import { OwnHints, PracticeActions, PracticeViews } from '#practice';
import { AppErrorFilter } from './app-error.filter.js';
import { HelpController } from './help.controller.js';
import { PersonGuard } from './person.guard.js';

const ina = { Authorization: 'Bearer ina' };
const path = '/api/practices/p1/hints';

describe('hints over HTTP', () => {
  let app: INestApplication;
  let given: unknown[];
  let refusal: AppError | null;

  beforeEach(async () => {
    given = [];
    refusal = null;
    const give = async (_: string, { name }: { name: string }, hint: unknown = 'the next one') => {
      if (refusal) throw refusal;
      given.push(name, hint);
    };
    const login = { personOfToken: async (token: string) => ({ id: token, name: token }) };
    const module = await Test.createTestingModule({
      controllers: [HelpController],
      providers: [
        { provide: OwnHints, useValue: { give, advice: async () => ({ advice: 'silence' }) } },
        { provide: PracticeActions, useValue: { giveNextHint: give } },
        { provide: PracticeViews, useValue: { view: async (id: string) => ({ id }) } },
        { provide: LoginService, useValue: login },
        { provide: APP_GUARD, useClass: PersonGuard },
        { provide: APP_FILTER, useClass: AppErrorFilter },
      ],
    }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });
  afterEach(() => app.close());

  const post = (body?: object) => request(app.getHttpServer()).post(path).set(ina).send(body);

  it('are the next one of the scenario when no words are sent, and else those words', async () => {
    const own = { kind: 'pointer', ref: 'man:ss(8)', text: 'Shows who listens' };
    await post().expect(200, { id: 'p1' });
    await post({ own }).expect(200);
    expect(given).toEqual(['ina', 'the next one', 'ina', own]);
  });

  it.each([
    ['a pointer without a target', { kind: 'pointer', text: 'x' }, 'own.ref'],
    ['a target of no kind that exists', { kind: 'pointer', ref: 'https://x', text: 'x' }, 'own.ref'],
    ['a question that points at something', { kind: 'question', text: 'x', ref: 'man:ss(8)' }, 'own'],
    ['no text', { kind: 'question', text: ' ' }, 'own.text'],
    ['a speech', { kind: 'question', text: 'x'.repeat(501) }, 'own.text'],
    ['an answer', { kind: 'answer', text: 'x' }, 'own.kind'],
  ])('refuse %s, and say which field', async (_, own, field) => {
    const { status, body } = await post({ own });
    expect([status, body.details[0].field]).toEqual([400, field]);
    expect(given).toEqual([]);
  });

  it('are refused with 422 when they give the cause away, and with 409 when it is no time for them', async () => {
    refusal = new AppError('hint.gives-away', 'no');
    await post({ own: { kind: 'question', text: 'x' } }).expect(422);
    refusal = new AppError('hint.not-stumped', 'no');
    await post({ own: { kind: 'question', text: 'x' } }).expect(409);
  });

  it('come with advice, which strangers do not get', async () => {
    const advice = '/api/practices/p1/advice';
    await request(app.getHttpServer()).get(advice).set(ina).expect(200, { advice: 'silence' });
    await request(app.getHttpServer()).get(advice).expect(401);
  });
});
