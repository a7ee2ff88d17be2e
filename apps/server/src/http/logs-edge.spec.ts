import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { LoginService } from '#accounts';
import type { LogEntry, LogFilter } from '#contracts';
import { AppError } from '#kernel';
import { PracticeLogs } from '#practice';
import { AppErrorFilter } from './app-error.filter.js';
import { LogsController } from './logs.controller.js';
import { PersonGuard } from './person.guard.js';

const line: LogEntry = { at: '2017-11-17T01:52:34Z', node: 'api', service: 'builder-api', text: 'a\nb' };
const rob = { Authorization: 'Bearer rob' };

describe('the logs over HTTP', () => {
  let app: INestApplication;
  let asked: unknown[];
  let tail: (gone: AbortSignal) => AsyncGenerator<LogEntry | null>;

  beforeEach(async () => {
    asked = [];
    const logs = {
      search: async (...all: unknown[]) => {
        asked.push(...all);
        return { entries: [line], next: null };
      },
      tail: (_: string, __: string, filter: LogFilter, gone: AbortSignal) => {
        asked.push(filter);
        return tail(gone);
      },
    };
    const module = await Test.createTestingModule({
      controllers: [LogsController],
      providers: [
        { provide: PracticeLogs, useValue: logs },
        {
          provide: LoginService,
          useValue: { personOfToken: async (token: string) => ({ id: token, name: token }) },
        },
        { provide: APP_GUARD, useClass: PersonGuard },
        { provide: APP_FILTER, useClass: AppErrorFilter },
      ],
    }).compile();
    app = module.createNestApplication({ logger: false });
    await app.listen(0, '127.0.0.1');
  });
  afterEach(() => app.close());

  const http = (): ReturnType<typeof request> => request(app.getHttpServer());

  it('are searched for the person who asks, with everything checked', async () => {
    const query = 'from=2017-11-17T01:00:00Z&node=api,router&text=%22no%20shard%22%20-debug&limit=50';
    const { body } = await http().get(`/api/practices/p1/logs?${query}`).set(rob).expect(200);
    expect(body).toEqual({ entries: [line], next: null });
    const wanted = { from: '2017-11-17T01:00:00Z', node: 'api,router', text: '"no shard" -debug', limit: 50 };
    expect(asked).toEqual(['p1', expect.objectContaining({ id: 'rob' }), wanted]);
  });

  it.each(['limit=1001', 'from=yesterday', 'node=a%26b', `text=${'x'.repeat(501)}`, 'more=1'])(
    'are not searched with %s',
    async (query) => {
      const { status, body } = await http().get(`/api/practices/p1/logs?${query}`).set(rob);
      expect([status, body.code]).toEqual([400, 'input.invalid']);
      expect(asked).toEqual([]);
    },
  );

  it('come as one object a line, with an empty line while there is nothing', async () => {
    tail = async function* () {
      yield null;
      yield line;
    };
    const answer = await http().get('/api/practices/p1/logs/tail?text=a').set(rob).expect(200);
    expect(answer.headers['content-type']).toMatch(/^application\/x-ndjson/);
    expect(answer.text).toBe(`\n${JSON.stringify(line)}\n`);
    expect(asked).toEqual([{ text: 'a' }]);
  });

  it('are refused before the first line like anything else', async () => {
    // biome-ignore lint/correctness/useYield: it is refused before it could
    tail = async function* () {
      throw new AppError('logs.busy', 'You have 2 live tails open: pause one first.');
    };
    const { status, body } = await http().get('/api/practices/p1/logs/tail').set(rob);
    expect([status, body.code]).toEqual([409, 'logs.busy']);
  });

  it('are read no faster than the reader takes them, and not any more once it has gone', async () => {
    let given = 0;
    const ended = Promise.withResolvers<number>();
    tail = async function* (gone) {
      try {
        for (; !gone.aborted; given++) yield { ...line, text: 'x'.repeat(100_000) };
      } finally {
        ended.resolve(given);
      }
    };
    const reader = new AbortController();
    const { port } = app.getHttpServer().address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/practices/p1/logs/tail`, {
      headers: rob,
      signal: reader.signal,
    });
    await answer.body?.getReader().read();
    reader.abort();
    expect(await ended.promise).toBeLessThan(1_000);
  });

  it('are broken off, and not ended, when their store fails in between', async () => {
    tail = async function* () {
      yield line;
      throw new AppError('logs.unavailable', 'gone');
    };
    const { port } = app.getHttpServer().address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/practices/p1/logs/tail`, { headers: rob });
    await expect(answer.text()).rejects.toThrow();
  });
});
