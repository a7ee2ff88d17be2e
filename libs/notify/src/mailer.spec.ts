import { AppError } from '#kernel';
import { Receivers } from '#testing';
import { Mailer } from './mailer.js';

const letter = {
  to: 'ada@example.org',
  subject: 'Grüße',
  text: 'A line.\n\nAnother one: https://x.example/ä',
};

describe('a letter by SMTP', () => {
  const receivers = new Receivers();
  afterEach(() => receivers.close());

  const refusal = async (url: string, timeoutMs?: number): Promise<AppError> => {
    const mailer = new Mailer({ url, from: 'simsup@example.org', ...(timeoutMs && { timeoutMs }) });
    return AppError.from(await mailer.send(letter).catch((error: unknown) => error));
  };

  it('arrives with its sender, its subject and its text', async () => {
    const { url, requests } = await receivers.smtp();
    await new Mailer({ url, from: 'SimSup <simsup@example.org>' }).send(letter);
    const letters = requests.map(({ text }) => text);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^From: SimSup <simsup@example\.org>\r$/m);
    expect(letters[0]).toMatch(/^To: ada@example\.org\r$/m);
    expect(letters[0]).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(letters[0]).toContain('A line.');
  });

  it('that the server refuses for good is an error with its words', async () => {
    const { url } = await receivers.smtp(() => new Error('no such user here'));
    const error = await refusal(url);
    expect(error.code).toBe('notify.refused');
    expect(error.message).toMatch(/127\.0\.0\.1:\d+ did not take the letter: .*no such user here/);
  });

  it('that the server does not take now may be sent again', async () => {
    const { url } = await receivers.smtp(() =>
      Object.assign(new Error('come back in a minute'), { responseCode: 450 }),
    );
    expect((await refusal(url)).code).toBe('notify.failed');
  });

  it('names itself the same each time that it is sent, and carries the change to the calendar', async () => {
    const { url, requests } = await receivers.smtp();
    const mailer = new Mailer({ url, from: 'SimSup <simsup@example.org>' });
    const calendar = { method: 'REQUEST' as const, content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' };
    await mailer.send({ ...letter, id: 'd1', thread: 'p1', calendar });
    const [{ text } = { text: '' }] = requests;
    expect(text).toMatch(/^Message-ID: <d1@example\.org>\r$/m);
    expect(text).toMatch(/^References: <p1@example\.org>\r$/m);
    expect(text).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
  });

  it('is given up on a server that says nothing, and the error holds no password', async () => {
    const error = await refusal(`smtp://ada:s3cret@${await receivers.silent()}`, 200);
    expect(error.code).toBe('notify.failed');
    expect(error.message).not.toContain('s3cret');
  });
});
