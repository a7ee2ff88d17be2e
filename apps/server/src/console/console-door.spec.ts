import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import express from 'express';
import request from 'supertest';
import type { StackConsole } from '#contracts';
import { AppError } from '#kernel';
import type { OpenConsole, PracticeConsoles } from '#practice';
import { aLeasedSandbox, listenerOf } from '#testing';
import { ConsoleDoor } from './console-door.js';

const console: StackConsole = {
  name: 'c',
  title: 'C',
  node: 'monitor',
  port: 9_090,
  path: '/',
  links: '/console/c/',
};

describe('the door to consoles', () => {
  let sandbox: Awaited<ReturnType<typeof aLeasedSandbox>>;
  let app: ReturnType<typeof express>;
  let over: AbortController;
  let seen: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[];

  beforeEach(async () => {
    sandbox = await aLeasedSandbox('monitor');
    over = new AbortController();
    seen = [];
    const agent = sandbox.service.httpAgent(sandbox.sandboxId, 'pages');
    const enter = async (pass: string): Promise<OpenConsole> => {
      if (pass !== 'good') throw new AppError('resource.not-found', 'This address is no longer valid.');
      return { console, agent, signal: over.signal };
    };
    app = express().use('/consoles', new ConsoleDoor({ enter } as unknown as PracticeConsoles).handle);
  });
  afterEach(() => sandbox.service.release(sandbox.sandboxId));

  const serving = (answer: RequestListener): void => {
    const server = createServer((asked, response) => {
      let body = '';
      asked.on('data', (chunk) => {
        body += String(chunk);
      });
      asked.on('end', () => {
        seen.push({ method: asked.method ?? '', url: asked.url ?? '', headers: asked.headers, body });
        answer(asked, response);
      });
    });
    sandbox.engine.listeners.set('monitor:9090', listenerOf(server));
  };

  it('shows a page with its links changed, in an origin of its own', async () => {
    serving((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<head></head><a href="/console/c/alerts">Größe</a>');
    });
    const { status, text, headers } = await request(app).get('/consoles/good/graph?g0=up');
    expect(status).toBe(200);
    expect(text).toContain('<a href="/consoles/good/alerts">Größe</a>');
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/graph?g0=up' });
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts (?!.*allow-same-origin)/);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('tells the console nothing about who asks', async () => {
    serving((_, response) => void response.end('ok'));
    await request(app)
      .get('/consoles/good/')
      .set('Cookie', 'simsup_session=secret')
      .set('Authorization', 'Bearer secret')
      .set('Referer', 'http://127.0.0.1/practices/x')
      .set('X-Forwarded-For', '10.0.0.1')
      .set('Accept', 'text/plain');
    expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual(['accept', 'connection', 'host']);
    expect(seen[0]?.headers.host).toBe('monitor:9090');
  });

  it('takes nothing back that acts beyond the page', async () => {
    serving((_, response) => {
      response.setHeader('Set-Cookie', 'simsup_session=mine');
      response.setHeader('Clear-Site-Data', '"cookies"');
      response.setHeader('Content-Security-Policy', "default-src 'none'");
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      response.setHeader('ETag', '"1"');
      response.end('{}');
    });
    const { headers } = await request(app).get('/consoles/good/api');
    expect(headers).toMatchObject({ etag: '"1"', 'referrer-policy': 'no-referrer' });
    for (const name of ['set-cookie', 'clear-site-data', 'access-control-allow-credentials'])
      expect(headers[name]).toBeUndefined();
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('passes on what is posted, and allows it to pages without an origin', async () => {
    serving((_, response) => void response.end('{"status":"success"}'));
    const form = 'query=up&time=1';
    const answer = await request(app)
      .post('/consoles/good/api/v1/query')
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .send(form);
    expect(answer.status).toBe(200);
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/v1/query', body: form });
    const preflight = await request(app).options('/consoles/good/api/v1/query').set('Origin', 'null');
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-methods']).toContain('POST');
    expect(seen).toHaveLength(1);
  });

  it('keeps redirects in the console', async () => {
    serving((_, response) => void response.writeHead(302, { location: '/console/c/graph' }).end());
    const answer = await request(app).get('/consoles/good/');
    expect([answer.status, answer.headers.location]).toEqual([302, '/consoles/good/graph']);
  });

  it.each([
    ['a pass that is no good', 'bad', 404, 'no longer valid'],
    ['a console that does not listen', 'good', 502, 'Nothing answers on port 9090 of the node monitor.'],
  ])('says so on a page of its own: %s', async (_, pass, status, sentence) => {
    const answer = await request(app).get(`/consoles/${pass}/`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(sentence);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it('breaks off a page that is far too long', async () => {
    serving((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(Buffer.alloc(3 * 1_024 * 1_024, 'x'));
    });
    const answer = await request(app).get('/consoles/good/');
    expect([answer.status, answer.text.length < 2_000]).toEqual([502, true]);
  });

  it('lets nothing be posted that is far too long', async () => {
    serving((_, response) => void response.end('taken'));
    const answer = await request(app)
      .post('/consoles/good/')
      .send(Buffer.alloc(2 * 1_024 * 1_024))
      .then(
        ({ status }) => status,
        () => 'cut off',
      );
    expect(answer).not.toBe(200);
    expect(seen).toEqual([]);
  });

  it('ends an answer under way when the practice is over', async () => {
    serving(() => over.abort(new AppError('practice.wrong-state', 'The practice is over.')));
    const answer = await request(app).get('/consoles/good/slow');
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('The practice is over.')]);
  });

  it('breaks off a page under way when the practice is over', async () => {
    serving((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.write('<head></head>', () => over.abort(new AppError('practice.wrong-state', 'It is over.')));
    });
    expect((await request(app).get('/consoles/good/slow')).status).toBe(409);
  });

  it('leaves addresses that are no console to others', async () => {
    expect((await request(app).get('/consoles/nothing')).text).toContain('Cannot GET');
  });
});
