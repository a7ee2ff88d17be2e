import { AppError } from '#kernel';
import { Receivers, SECRET_PATH } from '#testing';
import { type PostOptions, postJson } from './post-json.js';

const receivers = new Receivers();
afterEach(() => receivers.close());

const post = (url: string, options: Partial<PostOptions> = {}): Promise<void> =>
  postJson(
    url,
    { body: '{"text":"Grüße"}', headers: { 'x-more': '1' } },
    { timeoutMs: 5_000, publicOnly: false, ...options },
  );

async function refusal(url: string, options: Partial<PostOptions> = {}): Promise<AppError> {
  const outcome = await post(url, options).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(AppError);
  return outcome as AppError;
}

describe('JSON to a channel', () => {
  it('arrives whole, with its headers', async () => {
    const receiver = await receivers.http();
    await post(receiver.url);
    expect(receiver.requests).toEqual([
      {
        path: `/hooks/${SECRET_PATH}`,
        body: '{"text":"Grüße"}',
        headers: expect.objectContaining({ 'content-type': 'application/json', 'x-more': '1' }),
      },
    ]);
  });

  it.each([
    [500, 'notify.failed'],
    [503, 'notify.failed'],
    [429, 'notify.failed'],
    [408, 'notify.failed'],
    [400, 'notify.refused'],
    [403, 'notify.refused'],
    [404, 'notify.refused'],
    [410, 'notify.refused'],
  ])('that is answered with %d is %s, without the secret of the address', async (status, code) => {
    const { url } = await receivers.http((_, response) =>
      response.writeHead(status).end(`no ${SECRET_PATH}`),
    );
    const error = await refusal(url);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+ answered ${status}`));
    expect(JSON.stringify([error.message, error.details, String(error.cause), error.stack])).not.toContain(
      SECRET_PATH,
    );
  });

  it('is given up on a server that never answers', async () => {
    const { url } = await receivers.http(() => undefined);
    const error = await refusal(url, { timeoutMs: 150 });
    expect([error.code, error.message]).toEqual([
      'notify.failed',
      expect.stringMatching(/did not answer within 150 ms/),
    ]);
  });

  it('is given up on a server that takes the connection and says nothing', async () => {
    expect((await refusal(`http://${await receivers.silent()}/x`, { timeoutMs: 150 })).message).toMatch(
      /did not answer/,
    );
  });

  it('is given up on a server that is not there, or hangs up, and the error holds no secret', async () => {
    const gone = await receivers.http();
    await receivers.close();
    expect((await refusal(gone.url)).message).toMatch(/could not be reached/);
    const { url } = await receivers.http((request) => request.socket.destroy());
    const error = await refusal(url);
    expect(error.message).toMatch(/could not be reached/);
    expect(JSON.stringify([error.message, error.details, String(error.cause), error.stack])).not.toContain(
      SECRET_PATH,
    );
  });

  it('does not wait for a body without end', async () => {
    const { url } = await receivers.http((_, response) => {
      response.writeHead(200);
      const endless = setInterval(() => response.write('x'.repeat(65_536)), 5);
      response.on('close', () => clearInterval(endless));
    });
    await expect(post(url, { timeoutMs: 2_000 })).resolves.toBeUndefined();
  });

  it('follows no redirect to a host that nobody configured', async () => {
    const receiver = await receivers.http((_, response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    const error = await refusal(receiver.url);
    expect([error.code, receiver.requests.length]).toEqual(['notify.refused', 1]);
  });

  it('names no address that is no URL, for it may be a secret all the same', async () => {
    for (const address of [SECRET_PATH, `file:///${SECRET_PATH}`])
      expect((await refusal(address)).message).toBe(
        'The address of the channel is no http or https URL; correct it.',
      );
  });

  it.each(['http://127.0.0.1', 'http://10.1.2.3', 'http://[::1]', 'http://[::ffff:127.0.0.1]', 'http://0'])(
    'of a person does not go to %s',
    async (host) => {
      const error = await refusal(`${host}:1/x`, { publicOnly: true });
      expect([error.code, error.message]).toEqual([
        'notify.refused',
        expect.stringContaining('is within a network'),
      ]);
    },
  );

  it('of a person does not go to a name that leads into a network', async () => {
    const receiver = await receivers.http();
    const error = await refusal(receiver.url.replace('127.0.0.1', 'localhost'), { publicOnly: true });
    expect([error.code, receiver.requests.length]).toEqual(['notify.refused', 0]);
  });
});
