import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { Server as SocketServer } from 'socket.io';
import type { Connect, Plugin } from 'vite';
import type { ClientToServer, ErrorBody, MessageRequest, PracticeSummary, ServerToClient } from '#contracts';
import { FakeShell } from './fake-shell.js';
import { ARTIFACTS, FINISHED, POSTMORTEM, SCENARIO_LIST, UPCOMING } from './mock-fixtures.js';
import { mockNotices } from './mock-notices.js';
import { mockOrganisation } from './mock-organisation.js';
import { mockPage } from './mock-page.js';
import { MOCK_PLAN } from './mock-plan.js';
import { MockPractice } from './mock-practice.js';
import { mockSignIn } from './mock-sign-in.js';
import { serveMockStack } from './mock-stack-routes.js';
import { mockVisit } from './mock-visit.js';

/**
 * Stands in for the server while one works on the look: `vite --mode mock` plays a practice of about
 * two minutes over the real REST paths and the real live connection. Never part of the build.
 */
export function mockPlugin(): Plugin {
  return {
    name: 'simsup-mock',
    configureServer: (server) => attach(server.middlewares, server.httpServer),
    configurePreviewServer: (server) => attach(server.middlewares, server.httpServer),
  };
}

function attach(middlewares: Connect.Server, http: unknown): void {
  if (!http) throw new Error('the mock needs an HTTP server of Vite');
  const world = new MockWorld();
  serveMockStack(middlewares);
  middlewares.use('/api', (request, response) => void world.answer(request, response));
  world.serveLive(
    new SocketServer<ClientToServer, ServerToClient>(http as HttpServer, {
      path: '/live',
      destroyUpgrade: false,
    }),
  );
}

/** Everything that the mock knows. Nothing outlives the process. */
class MockWorld {
  private practice = new MockPractice('livepractice', 'responder');
  private live: SocketServer<ClientToServer, ServerToClient> | null = null;
  private loggedIn = true;
  private broken = false;
  private empty = false;

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://mock');
    const asked = { method: request.method ?? 'GET', path: pathname, query: searchParams };
    const reply = this.route(asked, await bodyOf(request));
    if (typeof reply.body === 'string') {
      response.writeHead(reply.status, { 'content-type': 'text/html; charset=utf-8' }).end(reply.body);
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(reply.status === 204 ? undefined : JSON.stringify(reply.body));
  }

  serveLive(io: SocketServer<ClientToServer, ServerToClient>): void {
    this.live = io;
    io.on('connection', (socket) => {
      const shells = new Map<string, FakeShell>();
      socket.on('feed.subscribe', ({ practiceId, afterSeq }, ack) => {
        const practice = this.find(practiceId);
        void socket.join(practiceId);
        const events = practice?.events(afterSeq) ?? [];
        ack({ ok: true, value: { lastSeq: practice?.view().lastSeq ?? 0 } });
        if (events.length > 0) socket.emit('feed.events', events);
      });
      socket.on('feed.unsubscribe', ({ practiceId }) => void socket.leave(practiceId));
      socket.on('terminal.open', (_request, ack) => {
        const terminalId = `t${Math.random().toString(36).slice(2)}`;
        ack({ ok: true, value: { terminalId } });
        const say = (data: string) => socket.emit('terminal.output', { terminalId, data });
        shells.set(terminalId, new FakeShell(say, (ran) => this.practice.commandRan(terminalId, ran)));
      });
      socket.on('terminal.input', ({ terminalId, data }) => {
        if (shells.get(terminalId)?.type(data) !== 'exit') return;
        shells.delete(terminalId);
        socket.emit('terminal.closed', { terminalId, reason: 'the shell exited' });
      });
      socket.on('terminal.close', ({ terminalId }) => void shells.delete(terminalId));
    });
    this.play();
  }

  /** Runs the practice: whatever it tells goes to those who watch it. */
  private play(): void {
    this.practice.play({
      onEvents: (id, events) => this.live?.to(id).emit('feed.events', events),
      onBuckets: (id, buckets) =>
        this.live?.to(id).emit('impact.buckets', { practiceId: id, bucketMs: 5_000, buckets }),
    });
  }

  private find(id: string): MockPractice | undefined {
    return [this.practice, ...FINISHED].find((practice) => practice.id === id);
  }

  private route({ method, path, query }: Asked, body: Record<string, string>): Reply {
    if (path === '/logout') return this.login(false);
    if (path === '/mock/login') return this.login(true);
    const signIn = mockSignIn(path);
    if (signIn !== undefined) return ok(signIn);
    if (!this.loggedIn) return refusal(401, 'auth.required', 'Log in first.');
    if (path.startsWith('/mock/restart')) return this.restart(path.endsWith('instigator'));
    if (path.startsWith('/mock/')) return this.stage(path.slice('/mock/'.length));
    if (this.broken) return refusal(503, 'database.unreachable', 'The database does not answer. Try again.');
    if (path === '/me')
      return ok({ id: 'p1', name: 'Ada', email: 'ada@example.org', role: 'admin', timeZone: 'UTC' });
    const notices = mockNotices(path);
    if (notices !== undefined) return ok(notices);
    const visit = mockVisit(path, method);
    if (visit !== undefined) return ok(visit);
    const organisation = mockOrganisation(path, query);
    if (organisation !== undefined) return ok(organisation);
    if (path === '/health') {
      return ok({ status: 'ok', version: '0.1.0', engine: 'ok', database: 'ok', warmSandboxes: 1 });
    }
    if (path === '/scenarios') return ok(this.empty ? { scenarios: [], skills: [] } : SCENARIO_LIST);
    if (path === '/plans/check') return ok(MOCK_PLAN);
    if (path === '/scenarios/fitting') return ok({ fitting: 5, unseen: 3, unseenVariants: 2 });
    if (path === '/practices' && method === 'POST') {
      this.restart(body.role === 'instigator');
      return { status: 201, body: this.practice.view() };
    }
    if (path === '/practices') return ok(mockPage('practices', this.practices(query), query));
    return this.practiceRoute(path, body);
  }

  /** Those that are over are many, so that there is something to page through. */
  private practices(query: URLSearchParams): PracticeSummary[] {
    if (this.empty) return [];
    const past = Array.from({ length: 12 }, () => FINISHED.map((practice) => practice.view())).flat();
    const all = [this.practice.view(), ...UPCOMING, ...past];
    const asked = query.get('over');
    return all.filter(({ endedAt }) => asked === null || asked === `${endedAt !== null}`);
  }

  private practiceRoute(path: string, body: Record<string, string>): Reply {
    const [, , id = '', action = '', name] = path.split('/');
    const practice = this.find(id);
    if (!practice) return refusal(404, 'practice.notFound', 'There is no such practice.');
    if (action === '') return ok(practice.view());
    if (action === 'plan') return ok(MOCK_PLAN);
    if (action === 'impact') return ok(practice.series());
    if (action === 'artifacts') return ok(name ? POSTMORTEM : { artifacts: ARTIFACTS });
    if (action === 'summary') return ok(practice.summary());
    if (action === 'messages') {
      practice.message(body as unknown as MessageRequest);
      return { status: 204, body: null };
    }
    practice.act(action, body.reason ?? '');
    return ok(practice.view());
  }

  private restart(instigator: boolean): Reply {
    this.practice.end();
    this.practice = new MockPractice('livepractice', instigator ? 'instigator' : 'responder');
    this.play();
    return ok({});
  }

  /** Puts the server into a state that one wants to see. */
  private stage(what: string): Reply {
    if (what === 'drop') this.live?.disconnectSockets(true);
    if (what === 'break' || what === 'mend') this.broken = what === 'break';
    if (what === 'empty' || what === 'fill') this.empty = what === 'empty';
    return ok({});
  }

  private login(loggedIn: boolean): Reply {
    this.loggedIn = loggedIn;
    return ok({});
  }
}

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
}

interface Reply {
  status: number;
  body: unknown;
}

const ok = (body: unknown): Reply => ({ status: 200, body });
const refusal = (status: number, code: string, message: string): Reply => ({
  status,
  body: { code, message, correlationId: 'mock-0001' } satisfies ErrorBody,
});

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, string>);
}
