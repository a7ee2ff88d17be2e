import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { LoginService } from '#accounts';
import { type Config, loadConfig } from '#config';
import { newId } from '#kernel';
import { Jobs } from '#store';
import { type PreparedDatabase, prepareTestDatabase } from '#testing';
import { ENTITIES, MIGRATIONS } from '../app.module.js';
import { createApp } from '../boot/create-app.js';
import { AnswersAsDescribed } from './answers-as-described.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface ServerOptions {
  /** Variables besides the usual ones; asked when the server starts. */
  environment?: () => Record<string, string>;
  /** Makes the application, should it not be the whole one as it is. */
  make?: (config: Config, databaseUrl: string) => Promise<NestExpressApplication>;
}

/** The whole server on a database of its own; it has no engine, so that nothing can be prepared. */
export class ServerUnderTest {
  private application: NestExpressApplication | undefined;
  private readonly tokens = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly database: PreparedDatabase,
    private readonly options: ServerOptions = {},
  ) {}

  get app(): NestExpressApplication {
    if (!this.application) throw new Error('the server is there within tests and hooks only');
    return this.application;
  }

  get source(): PreparedDatabase['source'] {
    return this.database.source;
  }

  async start(stateDir: string): Promise<void> {
    const config = loadConfig({
      SIMSUP_STATE_DIR: stateDir,
      SIMSUP_POOL_SIZE: '0',
      SIMSUP_LOG_LEVEL: 'error',
      DATABASE_URL: this.database.url,
      ...this.options.environment?.(),
    });
    const { make = createApp } = this.options;
    this.application = await make(config, this.database.url);
    // biome-ignore lint/correctness/useHookAtTopLevel: Nest's name, no hook of React
    this.application.useGlobalInterceptors(new AnswersAsDescribed(this.application));
    await this.application.init();
    await this.application.get(Jobs).start();
  }

  async stop(): Promise<void> {
    await this.application?.close();
  }

  /** Puts somebody in; the names of a test file are their own. */
  async person(name: string, role: 'admin' | 'author' | 'member' = 'member'): Promise<string> {
    const id = newId();
    await this.source.query(
      'INSERT INTO people (id, name, role, created_at) VALUES ($1, $2, $3, clock_timestamp())',
      [id, name, role],
    );
    this.ids.set(name, id);
    this.tokens.set(name, await this.app.get(LoginService, { strict: false }).createToken(id, 'test'));
    return id;
  }

  idOf(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`${name} was not put in`);
    return id;
  }

  tokenOf(name: string): string {
    return this.tokens.get(name) ?? '';
  }

  /** A request of somebody; `more` are further headers. */
  send(
    name: string,
    method: Method,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): request.Test {
    const asking = request(this.app.getHttpServer())[method](path);
    return asking.set({ Authorization: `Bearer ${this.tokens.get(name)}`, ...more }).send(body);
  }
}

const START_TIMEOUT_MS = 60_000;

/** Call it once at the top of a `*.int-spec.ts`. */
export function prepareServer(options: ServerOptions = {}): ServerUnderTest {
  let stateDir: string;
  // Hooks run in the order in which they are given: the server ends before its database is removed.
  afterAll(async () => {
    await server.stop();
    await rm(stateDir, { recursive: true, force: true });
  });
  const server = new ServerUnderTest(
    prepareTestDatabase({ entities: ENTITIES, migrations: MIGRATIONS }),
    options,
  );
  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'simsup-server-'));
    await server.start(stateDir);
  }, START_TIMEOUT_MS);
  return server;
}
