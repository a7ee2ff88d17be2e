import { jest } from '@jest/globals';
import { prepareServer } from '../fakes/server-under-test.js';

jest.setTimeout(60_000);

const server = prepareServer();
const ids: Record<string, string> = {};

beforeAll(async () => {
  for (const name of ['Ada', 'Bea', 'Cy', 'Dan', 'Eve'])
    ids[name] = await server.person(name, name === 'Ada' ? 'admin' : 'member');
  await server.source.query(
    `UPDATE people SET email = lower(name) || '@example.org', disabled_at = CASE name WHEN 'Eve' THEN now() END`,
  );
});

/** What somebody is answered; `more` are headers. */
async function list(who: string, path: string, more: Record<string, string> = {}) {
  return (await server.send(who, 'get', path, undefined, more).expect(200)).body;
}
/** One value of each row of all pages, read page by page. */
async function walk(who: string, path: string, name: string, what: string): Promise<string[]> {
  const found: string[] = [];
  let next = '';
  do {
    const page = await list(who, `${path}${next && `&after=${next}`}`);
    expect(page[name].length).toBeLessThanOrEqual(2);
    found.push(...page[name].map((one: Record<string, string>) => one[what]));
    next = page.next ?? '';
  } while (next !== '');
  return found;
}

describe('every list that comes in pages', () => {
  it.each([
    ['/api/practices', 'limit=0', 'limit'],
    ['/api/practices', 'limit=201', 'limit'],
    ['/api/practices', 'limit=many', 'limit'],
    ['/api/practices', 'after=', 'after'],
    ['/api/practices', 'after=nonsense', 'after'],
    ['/api/practices', 'after=a&after=b', 'after'],
    ['/api/practices', 'page=2', '(whole)'],
    ['/api/practices', 'state=asleep', 'state.0'],
    ['/api/practices', 'over=perhaps', 'over'],
    ['/api/practices', 'from=soon', 'from'],
    ['/api/practices', 'scenario=core-locked', 'scenario'],
    ['/api/practices', 'role=king', 'role'],
    ['/api/people', 'role=king', 'role'],
    ['/api/people', 'after=nonsense', 'after'],
    ['/api/actions', 'overdue=maybe', 'overdue'],
    ['/api/actions', 'after=nonsense', 'after'],
    ['/api/deliveries', 'state=lost', 'state.0'],
    ['/api/deliveries', 'after=nonsense', 'after'],
    ['/api/me/notices', 'unread=7', 'unread'],
    ['/api/me/notices', 'after=nonsense', 'after'],
    ['/api/series', 'standing=lying', 'standing.0'],
    ['/api/series', 'after=nonsense', 'after'],
  ])('%s refuses "%s", and names the field', async (path, query, field) => {
    const { status, body } = await server.send('Ada', 'get', `${path}?${query}`);
    expect([status, body.code, body.details[0].field]).toEqual([400, 'input.invalid', field]);
  });

  it('refuses the cursor of another list', async () => {
    const { next } = await list('Ada', '/api/people?limit=1');
    const { status, body } = await server.send('Ada', 'get', `/api/practices?after=${next}`);
    expect([status, body.details[0].field]).toEqual([400, 'after']);
  });
});

describe('the list of people', () => {
  const names = async (query: string) =>
    (await list('Bea', `/api/people?${query}`)).people.map(({ name }: { name: string }) => name);

  it('comes in pages, by name', async () => {
    const own = ['Ada', 'Bea', 'Cy', 'Dan', 'Eve'];
    const all = await walk('Bea', '/api/people?limit=2', 'people', 'name');
    expect(all.filter((name) => own.includes(name))).toEqual(own);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is searched by name and address, by role, and by who may come in', async () => {
    expect(await names('text=be')).toEqual(['Bea']);
    expect(await names('text=DAN@EXAMPLE')).toEqual(['Dan']);
    expect(await names('text=%25')).toEqual([]);
    expect(await names('role=admin')).toContain('Ada');
    expect(await names('role=admin')).not.toContain('Bea');
    expect(await names('disabled=true')).toEqual(['Eve']);
    expect(await names('disabled=false')).not.toContain('Eve');
  });
});

describe('the list of practices', () => {
  const practice: string[] = [];

  beforeAll(async () => {
    for (const day of [1, 2, 3, 4]) {
      const request = {
        scenario: 'builder/core-locked',
        mode: 'group',
        startsAt: `2036-07-0${day}T10:00:00Z`,
      };
      const { body } = await server
        .send(day === 4 ? 'Cy' : 'Bea', 'post', '/api/practices', { ...request, role: 'instigator' })
        .expect(201);
      practice.push(body.id);
    }
    await server
      .send('Dan', 'post', `/api/practices/${practice[0]}/roster`, { role: 'responder' })
      .expect(200);
    await end('closed', 'now()');
  });

  /** How the third one has ended, and when it began. */
  const end = (state: string, began: 'now()' | 'NULL') =>
    server.source.query(
      `UPDATE practices SET state = $2::text, began_at = ${began}, ended_at = now(),
         abort_reason = CASE WHEN $2::text = 'aborted' THEN 'a holiday' END WHERE id = $1`,
      [practice[2], state],
    );

  const days = async (who: string, query: string, more = {}): Promise<string[]> =>
    (await list(who, `/api/practices?${query}`, more)).practices.map(({ startsAt }: { startsAt: string }) =>
      startsAt.slice(8, 10),
    );

  it('comes in pages, the latest start first, also when one is moved meanwhile', async () => {
    const starts = await walk('Dan', '/api/practices?limit=2', 'practices', 'startsAt');
    expect(starts.map((at) => at.slice(8, 10))).toEqual(['04', '03', '02', '01']);
  });

  it('is narrowed down by state, time, stack, and by what the caller does in it', async () => {
    expect(await days('Dan', 'over=true')).toEqual(['03']);
    expect(await days('Dan', 'over=false')).toEqual(['04', '02', '01']);
    expect(await days('Dan', 'state=closed&state=aborted')).toEqual(['03']);
    expect(await days('Dan', 'state=announced')).toEqual(['04', '02', '01']);
    expect(await days('Dan', 'from=2036-07-02T10:00:00Z&to=2036-07-04T10:00:00Z')).toEqual(['03', '02']);
    expect(await days('Dan', 'stack=other')).toEqual([]);
    expect(await days('Dan', 'stack=builder&limit=1')).toEqual(['04']);
    expect(await days('Dan', 'mine=true')).toEqual(['01']);
    expect(await days('Bea', 'mine=false')).toEqual(['04']);
    expect(await days('Bea', 'role=instigator')).toEqual(['03', '02', '01']);
    expect(await days('Dan', 'role=instigator')).toEqual([]);
  });

  it('is searched by scenario as far as the caller may know what is played, and no further', async () => {
    const played = 'scenario=builder/core-locked';
    expect(await days('Bea', played)).toEqual(['03', '02', '01']);
    expect(await days('Dan', played)).toEqual(['03']);
    expect(await days('Ada', played)).toEqual(['03']);
    expect(await days('Bea', played, { 'x-simsup-view-as': 'responder' })).toEqual(['03']);
    expect(await days('Bea', 'scenario=builder/none')).toEqual([]);
  });

  it('is not searched for what a practice that never began would have played', async () => {
    await end('aborted', 'NULL');
    const played = 'scenario=builder/core-locked';
    expect([await days('Dan', played), await days('Ada', played)]).toEqual([[], []]);
    expect(await days('Bea', played)).toEqual(['03', '02', '01']);
    await end('closed', 'now()');
  });

  it('holds for each practice the role of the caller, on whatever page it is', async () => {
    const { practices } = await list('Cy', '/api/practices?limit=1');
    expect(practices).toMatchObject([{ id: practice[3], myRole: 'instigator' }]);
  });

  describe('and the list of action items', () => {
    const action = (what: string, who: string, dueOn: string, done = false) =>
      server.source.query(
        `INSERT INTO action_items (id, practice_id, what, owner_id, owner_name, due_on, added_at, done_at, done_by)
         VALUES ($1, $2, $1, $3, $4, $5, now(), $6, $7)`,
        [what, practice[0], ids[who], who, dueOn, done ? new Date() : null, done ? who : null],
      );
    const found = async (who: string, query: string): Promise<string> =>
      (await list(who, `/api/actions?${query}`)).actions.map(({ what }: { what: string }) => what).join(' ');

    beforeAll(async () => {
      await action('old', 'Dan', '2020-01-01');
      await action('done', 'Dan', '2020-01-02', true);
      await action('late', 'Bea', '2020-01-03');
      await action('coming', 'Dan', '2036-01-01');
    });

    it('comes in pages, by the day on which they are due', async () => {
      expect(await walk('Dan', '/api/actions?limit=2', 'actions', 'what')).toEqual([
        ...['old', 'done', 'late', 'coming'],
      ]);
    });

    it('is narrowed down to open, overdue and own ones, and to those of a practice', async () => {
      expect(await found('Dan', 'open=true')).toBe('old late coming');
      expect(await found('Dan', 'open=false')).toBe('done');
      expect(await found('Dan', 'overdue=true')).toBe('old late');
      expect(await found('Dan', 'overdue=false')).toBe('done coming');
      expect(await found('Dan', 'mine=true&open=true')).toBe('old coming');
      expect(await found('Dan', 'mine=false')).toBe('late');
      expect(await found('Dan', `owner=${ids.Bea}`)).toBe('late');
      expect(await found('Dan', `practice=${practice[0]}&limit=1`)).toBe('old');
      expect(await found('Dan', `practice=${practice[1]}`)).toBe('');
    });

    it('holds nothing of practices of others, however it is asked for', async () => {
      expect(await found('Cy', '')).toBe('');
      expect(await found('Cy', `practice=${practice[0]}&owner=${ids.Dan}`)).toBe('');
      expect(await found('Ada', '')).toBe('');
    });
  });

  describe('and the lists of notices', () => {
    it('come in pages, the newest first, and are narrowed down to what is not read', async () => {
      const read = async (query: string) => (await list('Dan', `/api/me/notices?${query}`)).notices;
      const all: { id: string; toldAt: string }[] = await read('');
      expect(all.length).toBeGreaterThan(2);
      expect(all.map(({ toldAt }) => toldAt)).toEqual(
        all
          .map(({ toldAt }) => toldAt)
          .sort()
          .reverse(),
      );
      expect(await walk('Dan', '/api/me/notices?limit=2', 'notices', 'id')).toEqual(all.map(({ id }) => id));
      const { id } = all[1] as { id: string };
      await server.send('Dan', 'post', '/api/me/notices/seen', { ids: [id] }).expect(204);
      expect((await read('unread=false')).map((one: { id: string }) => one.id)).toEqual([id]);
      expect(await read('unread=true')).toHaveLength(all.length - 1);
    });

    it('tell what became of deliveries, by state and way, to whoever may know', async () => {
      const own = await walk('Dan', '/api/deliveries?limit=2', 'deliveries', 'id');
      expect(own.length).toBeGreaterThan(2);
      expect(await walk('Dan', '/api/deliveries?limit=2&way=browser&way=email', 'deliveries', 'to')).toEqual(
        own.map(() => 'Dan'),
      );
      expect(await walk('Dan', '/api/deliveries?limit=2&way=channel', 'deliveries', 'id')).toEqual([]);
      expect(await walk('Dan', '/api/deliveries?limit=2&state=given-up', 'deliveries', 'id')).toEqual([]);
      expect(
        await walk('Dan', `/api/deliveries?limit=2&practice=${practice[1]}`, 'deliveries', 'id'),
      ).not.toEqual(own);
    });
  });
});

describe('the list of series', () => {
  const rule = { weekday: 'monday', at: '10:00', timeZone: 'Europe/Berlin' };
  let id: string;

  beforeAll(async () => {
    for (const name of ['C', 'A', 'B', 'Z']) {
      const { body } = await server.send('Bea', 'post', '/api/series', { name, rule }).expect(201);
      if (name === 'A') id = body.id;
      if (name === 'B') await server.send('Bea', 'post', `/api/series/${body.id}/pause`).expect(200);
      if (name === 'Z') await server.send('Bea', 'post', `/api/series/${body.id}/end`).expect(200);
    }
    // Days that are over: on each a practice was made.
    await server.source.query(
      `INSERT INTO practices (id, stack_id, scenario_id, variant_seed, state, starts_at, time_zone, expected_minutes,
         tempo, responder, created_by, created_at)
       SELECT 'past0000000' || n, 'builder', 'builder/core-locked', 'seed', 'closed',
         timestamptz '2026-01-05 09:00Z' + n * interval '7 days', 'UTC', 60, 1, 'people', $1, now()
       FROM generate_series(1, 5) AS n`,
      [ids.Bea],
    );
    await server.source.query(
      `INSERT INTO series_occurrences (series_id, planned_on, practice_id, made_at)
       SELECT $1, (starts_at AT TIME ZONE 'UTC')::date, id, now() FROM practices WHERE id LIKE 'past%'`,
      [id],
    );
  });

  it('comes in pages, those that go on first, then by name', async () => {
    expect(await walk('Cy', '/api/series?limit=2', 'series', 'name')).toEqual(['A', 'B', 'C', 'Z']);
    expect(await walk('Cy', '/api/series?limit=2&standing=going', 'series', 'name')).toEqual(['A', 'C']);
    expect(await walk('Cy', '/api/series?limit=2&standing=paused&standing=ended', 'series', 'name')).toEqual([
      'B',
      'Z',
    ]);
  });

  it('has for each series a list of all its practices that are past, the latest first', async () => {
    expect(await walk('Cy', `/api/series/${id}/past?limit=2`, 'past', 'on')).toEqual([
      ...['2026-02-09', '2026-02-02', '2026-01-26', '2026-01-19', '2026-01-12'],
    ]);
    const { past } = await list('Cy', `/api/series/${id}/past?limit=1`);
    expect(past).toMatchObject([{ standing: 'made', practiceId: 'past00000005', state: 'closed' }]);
    expect((await server.send('Cy', 'get', '/api/series/zzzzzzzzzzzz/past')).status).toBe(404);
    expect((await server.send('Cy', 'get', `/api/series/${id}/past?limit=x`)).body.details[0].field).toBe(
      'limit',
    );
  });
});
