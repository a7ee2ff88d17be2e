import { prepareServer } from '../fakes/server-under-test.js';
import { IdempotencyKeys } from './idempotency-keys.service.js';
import { IdempotencyKeyRepository } from './persistence/idempotency-key.repository.js';

describe('a request with an Idempotency-Key', () => {
  const server = prepareServer();
  let keys = 0;
  const newKey = (): string => {
    keys += 1;
    return `an-unguessable-text-${keys}`;
  };
  const post = (path: string, body: object, key: string, name = 'ada') =>
    server.send(name, 'post', path, body, { 'Idempotency-Key': key });
  /** How often something was made that may be made twice. */
  const made = async (title: string): Promise<number> => {
    const { body } = await server.send('ada', 'get', '/api/prerequisites').expect(200);
    return body.prerequisites.filter((one: { title: string }) => one.title === title).length;
  };
  const make = (title: string, key: string, name = 'ada') => post('/api/prerequisites', { title }, key, name);
  const age = (hours: number) =>
    server.source.query(
      'UPDATE idempotency_keys SET created_at = clock_timestamp() - make_interval(mins => $1)',
      [Math.round(hours * 60)],
    );

  beforeAll(async () => {
    await server.person('ada', 'admin');
    await server.person('bob', 'admin');
  });

  it('is done once, and answered alike each time', async () => {
    const key = newKey();
    const first = await make('once', key).expect(201);
    const again = await make('once', key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await made('once')).toBe(1);
    await make('once', newKey()).expect(201);
    expect(await made('once')).toBe(2);
  });

  it('is answered alike also where the answer holds a secret', async () => {
    const key = newKey();
    const { body } = await post('/api/tokens', { label: 'told' }, key).expect(201);
    expect((await post('/api/tokens', { label: 'told' }, key).expect(201)).body).toEqual(body);
  });

  it('leaves nothing in the database that lets anybody in', async () => {
    const key = newKey();
    const { body } = await post('/api/tokens', { label: 'sealed' }, key).expect(201);
    const rows = JSON.stringify(
      await server.source.query(`SELECT *, encode(answer, 'escape') AS text FROM idempotency_keys`),
    );
    expect(rows).not.toContain(body.token);
    expect(rows).not.toContain(key);
  });

  it('that comes many times at once is done once', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => make('at once', key)));
    expect(await made('at once')).toBe(1);
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    for (const { status, body } of answers.filter(({ status }) => status !== 201))
      expect([status, body.code]).toEqual([409, 'idempotency.under-way']);
  });

  it('is refused when the key came with another request, and changes nothing', async () => {
    const key = newKey();
    await make('mine', key).expect(201);
    const other = await make('another', key).expect(422);
    expect(other.body.code).toBe('idempotency.other-request');
    await post('/api/teams', { title: 'mine' }, key).expect(422);
    expect(await made('another')).toBe(0);
  });

  it('may be sent again with what was wrong put right', async () => {
    const key = newKey();
    await make('', key).expect(400);
    await make('put right', key).expect(201);
  });

  it('is that of one person: the same key of somebody else is another', async () => {
    const key = newKey();
    await make('shared', key).expect(201);
    await make('shared', key, 'bob').expect(201);
    expect(await made('shared')).toBe(2);
  });

  it('is answered alike where there is nothing to answer', async () => {
    const key = newKey();
    await post('/api/me/notices/seen', { ids: [] }, key).expect(204);
    await post('/api/me/notices/seen', { ids: [] }, key).expect(204);
  });

  it('needs a key that nobody guesses', async () => {
    const { body } = await make('weak', 'x').expect(400);
    expect(body.message).toContain('Idempotency-Key');
    expect(await made('weak')).toBe(0);
  });

  describe('whose server ended before it could answer', () => {
    const unanswered = async (title: string, minutes: number): Promise<string> => {
      const key = newKey();
      await make(title, key).expect(201);
      await server.source.query('UPDATE idempotency_keys SET status = NULL, answer = NULL');
      await age(minutes / 60);
      return key;
    };

    it('is under way for as long as a request may take', async () => {
      const key = await unanswered('perhaps', 9);
      expect((await make('perhaps', key).expect(409)).body.code).toBe('idempotency.under-way');
      expect(await made('perhaps')).toBe(1);
    });

    it('is done by one of those who send it again after that, and answered alike from then on', async () => {
      const key = await unanswered('again', 11);
      const answers = await Promise.all(Array.from({ length: 5 }, () => make('again', key)));
      expect(answers.map(({ status }) => status)).toContain(201);
      expect(await made('again')).toBe(2);
      const { headers } = await make('again', key).expect(201);
      expect(headers['idempotency-replayed']).toBe('true');
      expect(await made('again')).toBe(2);
    });

    it('is not taken over by another request', async () => {
      const key = await unanswered('mine', 11);
      await make('other', key).expect(422);
      expect(await made('other')).toBe(0);
    });

    it('answers nobody any more when somebody else has taken it over meanwhile', async () => {
      const keys = server.app.get(IdempotencyKeys, { strict: false });
      const asked = { personId: server.idOf('ada'), key: newKey(), content: 'the same' };
      const slow = { ...asked, claim: 'slow' };
      expect(await keys.begin(slow)).toBeNull();
      await age(11 / 60);
      const quick = { ...asked, claim: 'quick' };
      expect(await keys.begin(quick)).toBeNull();
      await keys.done(slow, 201, 'of the slow one');
      await keys.failed(slow);
      await expect(keys.begin({ ...asked, claim: 'third' })).rejects.toMatchObject({
        code: 'idempotency.under-way',
      });
      await keys.done(quick, 201, 'of the quick one');
      expect(await keys.begin({ ...asked, claim: 'fourth' })).toEqual({
        status: 201,
        body: 'of the quick one',
      });
    });
  });

  it('is forgotten after a day', async () => {
    const key = newKey();
    await make('old', key).expect(201);
    const repository = server.app.get(IdempotencyKeyRepository, { strict: false });
    await age(23.9);
    await repository.forgetOlderThan(24);
    await make('old', key).expect(201);
    expect(await made('old')).toBe(1);
    await age(24.1);
    await repository.forgetOlderThan(24);
    await make('old', key).expect(201);
    expect(await made('old')).toBe(2);
  });

  it('has a job that forgets it, put in once for all keys of an hour', async () => {
    const jobs = await server.source.query(
      `SELECT start_after - created_on AS wait FROM pgboss.job WHERE name = 'idempotency.forget'`,
    );
    expect(jobs.length).toBeGreaterThanOrEqual(1);
    expect(jobs.length).toBeLessThanOrEqual(2);
  });
});
