import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { AppError } from '#kernel';
import { Mailer } from './mailer.js';

const letter = {
  to: 'ada@example.org',
  subject: 'Grüße',
  text: 'A line.\n\nAnother one: https://x.example/ä',
};

describe('a letter by SMTP', () => {
  const closing: (() => void)[] = [];

  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  async function receiver(refuse = false): Promise<{ url: string; letters: string[] }> {
    const letters: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such user here') : null),
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          letters.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close(() => undefined));
    return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, letters };
  }

  /** A server that takes connections and says nothing. */
  async function silent(): Promise<string> {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    return `smtp://ada:s3cret@127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const refusal = async (url: string): Promise<AppError> => {
    const mailer = new Mailer({ url, from: 'simsup@example.org', timeoutMs: 200 });
    return AppError.from(await mailer.send(letter).catch((error: unknown) => error));
  };

  it('arrives with its sender, its subject and its text', async () => {
    const { url, letters } = await receiver();
    await new Mailer({ url, from: 'SimSup <simsup@example.org>' }).send(letter);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^From: SimSup <simsup@example\.org>\r$/m);
    expect(letters[0]).toMatch(/^To: ada@example\.org\r$/m);
    expect(letters[0]).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(letters[0]).toContain('A line.');
  });

  it('that the server refuses is an error with its words', async () => {
    const { url } = await receiver(true);
    const error = await refusal(url);
    expect(error.code).toBe('notify.failed');
    expect(error.message).toMatch(/127\.0\.0\.1:\d+ did not take the letter: .*no such user here/);
  });

  it('is given up on a server that says nothing, and the error holds no password', async () => {
    const error = await refusal(await silent());
    expect(error.code).toBe('notify.failed');
    expect(error.message).not.toContain('s3cret');
  });
});
