import { prepareServer } from '../fakes/server-under-test.js';

const server = prepareServer();

beforeAll(async () => {
  for (const name of ['ines', 'rui', 'oz']) await server.person(name);
  await server.person('root', 'admin');
});

const ONE_EACH = { instigators: { least: 1, most: 1 }, responders: { least: 1, most: 1 } };
const rule = { weekday: 'monday', at: '10:00', timeZone: 'Europe/Berlin' };

async function series(more: object = {}): Promise<string> {
  const { body } = await server
    .send('ines', 'post', '/api/series', { name: 'Mondays', rule, ...more })
    .expect(201);
  return body.id;
}

const at = (id: string, rest = ''): string => `/api/series/${id}${rest}`;

describe('the endpoints of series', () => {
  it('show a new series with its next days, on the clocks of its zone, to everybody', async () => {
    const id = await series();
    const { body } = await server.send('oz', 'get', at(id)).expect(200);
    expect(body).toMatchObject({
      name: 'Mondays',
      standing: 'going',
      rule: { ...rule, everyWeeks: 1, until: null },
      instigators: [{ name: 'ines' }],
      can: { change: false, instigate: true, leave: false },
      wish: null,
    });
    expect(body.upcoming).toHaveLength(8);
    for (const { localStart } of body.upcoming) expect(localStart).toMatch(/T10:00$/);
    const list = (await server.send('oz', 'get', '/api/series').expect(200)).body.series;
    expect(list.map((one: { id: string }) => one.id)).toContain(id);
  });

  it.each([
    ['a weekday that there is not', { rule: { ...rule, weekday: 'moonday' } }, 'rule.weekday'],
    ['a time that there is not', { rule: { ...rule, at: '24:00' } }, 'rule.at'],
    ['a zone that there is not', { rule: { ...rule, timeZone: 'Mars/Base' } }, 'rule.timeZone'],
    ['no weeks', { rule: { ...rule, everyWeeks: 0 } }, 'rule.everyWeeks'],
    ['a begin in the past', { rule: { ...rule, from: '2001-01-01' } }, 'rule.from'],
    ['a begin in a far future', { rule: { ...rule, from: '2999-01-01' } }, 'rule.from'],
    ['an end before its begin', { rule: { ...rule, until: '2001-01-01' } }, 'rule.until'],
    ['no name', { name: ' ' }, 'name'],
    ['a team that there is not', { teamId: 'nobody' }, 'teamId'],
    ['limits for somebody alone', { mode: 'alone', limits: ONE_EACH }, 'limits'],
    ['a field that there is not', { colour: 'red' }, '(whole)'],
  ])('refuse %s, naming the field', async (_, more, field) => {
    const { body } = await server
      .send('ines', 'post', '/api/series', { name: 'Mondays', rule, ...more })
      .expect(400);
    expect(body.details.map((detail: { field: string }) => detail.field)).toContain(field);
  });

  it('let only those who keep it change it, and change nothing for others', async () => {
    const id = await series();
    const [{ on }] = (await server.send('ines', 'get', at(id))).body.upcoming;
    const before = (await server.send('rui', 'get', at(id))).body;
    for (const [method, path, body] of [
      ['put', '', { name: 'Mine', rule }],
      ['post', '/pause', {}],
      ['post', '/resume', {}],
      ['post', '/end', {}],
      ['post', `/occurrences/${on}/skip`, { reason: 'why not' }],
      ['post', `/occurrences/${on}/move`, { localStart: `${on}T15:00` }],
    ] as const)
      await server.send('rui', method, at(id, path), body).expect(403);
    expect((await server.send('rui', 'get', at(id))).body).toEqual(before);
    await server.send('root', 'post', at(id, '/pause')).expect(200);
    await server.send('root', 'post', at(id, '/pause')).expect(409);
  });

  it('skip, move and restore a day', async () => {
    const id = await series({ daysAhead: 1 });
    const on = (await server.send('ines', 'get', at(id))).body.upcoming[1].on;
    const day = (what: string, body: object = {}) =>
      server.send('ines', 'post', at(id, `/occurrences/${on}/${what}`), body);
    const second = (body: { upcoming: { on: string }[] }) => body.upcoming.find((one) => one.on === on);
    expect(second((await day('skip', { reason: 'a holiday' }).expect(200)).body)).toMatchObject({
      standing: 'skipped',
      note: 'ines: a holiday',
    });
    await day('skip', {}).expect(400);
    await day('move', { localStart: '2001-01-01T10:00' }).expect(400);
    const moved = (await day('move', { localStart: `${on}T15:00` }).expect(200)).body;
    expect(second(moved)).toMatchObject({ localStart: `${on}T15:00`, moved: true });
    expect(second((await day('restore').expect(200)).body)).toMatchObject({ moved: false });
    await day('restore').expect(409);
    await server.send('ines', 'post', at(id, '/occurrences/someday/skip'), { reason: 'x' }).expect(400);
    await server.send('ines', 'post', at(id, '/occurrences/2001-01-01/skip'), { reason: 'x' }).expect(404);
  });

  it('let people volunteer as instigators, and leave again', async () => {
    const id = await series();
    await server.send('rui', 'post', at(id, '/leave')).expect(409);
    const { body } = await server.send('rui', 'post', at(id, '/instigate')).expect(200);
    expect(body.instigators.map(({ name }: { name: string }) => name)).toEqual(['ines', 'rui']);
    expect(body.can).toMatchObject({ change: true, instigate: false, leave: true });
    await server.send('rui', 'post', at(id, '/instigate')).expect(409);
    await server.send('rui', 'post', at(id, '/leave')).expect(200);
  });

  it('answer that there is none for an id of nothing', async () => {
    for (const id of ['abcdefghijkl', '%00', 'x'.repeat(200)])
      await server.send('ines', 'get', at(id)).expect(404);
  });
});
