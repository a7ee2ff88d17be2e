import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#kernel';
import type { PagePayload } from './page-payload.js';
import { WebhookNotifier } from './webhook-notifier.js';

const page: PagePayload = {
  practiceId: 'k3v9x0a1b2c3',
  title: 'Builder does not answer',
  severity: 'critical',
  text: 'The check of /v1/status fails.',
  occurredAt: '2026-11-20T14:00:47.000Z',
};
const SECRET = 'T0K3N-in-the-path';

describe('a page by webhook', () => {
  let server: Server | undefined;

  async function serve(listener: RequestListener): Promise<string> {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}/hooks/${SECRET}`;
  }

  async function refusal(url: string, timeoutMs = 5_000): Promise<AppError> {
    const outcome = await new WebhookNotifier({ timeoutMs }).page(url, page).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(AppError);
    return outcome as AppError;
  }

  afterEach(async () => {
    const stopping = server;
    server = undefined;
    if (!stopping) return;
    stopping.closeAllConnections();
    await new Promise((resolve) => stopping.close(resolve));
  });

  it('arrives as JSON', async () => {
    const requests: Array<{ method: string | undefined; type: string | undefined; body: unknown }> = [];
    const url = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        requests.push({
          method: request.method,
          type: request.headers['content-type'],
          body: JSON.parse(body),
        });
        response.end('ok');
      });
    });
    await new WebhookNotifier().page(url, page);
    expect(requests).toEqual([
      {
        method: 'POST',
        type: 'application/json',
        body: expect.objectContaining({
          text: expect.stringContaining(page.title),
          practiceId: page.practiceId,
        }),
      },
    ]);
  });

  it('is refused with the status, and without the secret of the address', async () => {
    const url = await serve((_, response) => response.writeHead(403).end(`no ${SECRET}`));
    const error = await refusal(url);
    expect(error.code).toBe('notify.failed');
    expect(error.message).toMatch(/127\.0\.0\.1:\d+ answered 403/);
    expect(error.message).not.toContain(SECRET);
  });

  it('gives up on a server that never answers', async () => {
    const url = await serve(() => undefined);
    const error = await refusal(url, 150);
    expect(error.message).toMatch(/did not answer within 150 ms/);
    expect(error.cause).toMatchObject({ name: 'TimeoutError' });
  });

  it('gives up on a server that is not there', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    expect((await refusal(url)).message).toMatch(/could not be reached/);
  });

  it('gives up on a server that hangs up', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect((await refusal(url)).message).toMatch(/could not be reached/);
  });

  it('does not wait for a body without end', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200);
      const endless = setInterval(() => response.write('x'.repeat(65_536)), 5);
      response.on('close', () => clearInterval(endless));
    });
    await expect(new WebhookNotifier({ timeoutMs: 2_000 }).page(url, page)).resolves.toBeUndefined();
  });

  it('follows no redirect to a host that nobody configured', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect((await refusal(url)).message).toMatch(/answered 307/);
    expect(asked).toBe(1);
  });

  it('names no address that is no URL, for it may be a secret all the same', async () => {
    expect((await refusal(SECRET)).message).toBe('The address of the webhook is not a URL; correct it.');
    expect((await refusal(`file:///${SECRET}`)).message).toMatch(/must begin with http/);
  });

  it('keeps the secret of the address out of everything that an error shows', async () => {
    const url = await serve((request) => request.socket.destroy());
    const error = await refusal(url);
    expect(JSON.stringify([error.message, error.details, String(error.cause), error.stack])).not.toContain(
      SECRET,
    );
  });
});
