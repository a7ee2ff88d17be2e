import { jest } from '@jest/globals';
import type { PlanView, ScenarioList } from '#contracts';
import { prepareServer } from '../fakes/server-under-test.js';

jest.setTimeout(60_000);

const server = prepareServer();
const PATH = '/api/practices';

beforeAll(async () => {
  await server.person('ada', 'admin');
  await server.person('bea');
});

async function scheduled(who = 'ada', more: object = {}): Promise<string> {
  const body = {
    draw: {},
    role: 'instigator',
    mode: 'group',
    localStart: '2036-07-01T10:00',
    timeZone: 'Europe/Berlin',
    ...more,
  };
  return (await server.send(who, 'post', PATH, body).expect(201)).body.id;
}

describe('scenarios over HTTP', () => {
  it('have no names for a member, nor for an administrator who looks as a responder', async () => {
    const { body: all } = await server.send('ada', 'get', '/api/scenarios').expect(200);
    const names = (all as ScenarioList).scenarios.flatMap(({ id, components }) => [id ?? '', ...components]);
    expect(names.filter((name) => name !== '').length).toBeGreaterThan(10);
    const blind = [
      await server.send('bea', 'get', '/api/scenarios'),
      await server.send('ada', 'get', '/api/scenarios', undefined, { 'x-simsup-view-as': 'responder' }),
    ];
    for (const { body } of blind) {
      const list = body as ScenarioList;
      expect(list.scenarios).toHaveLength((all as ScenarioList).scenarios.length);
      expect(list.scenarios.filter(({ id }) => id !== null)).toEqual([]);
      for (const { id } of (all as ScenarioList).scenarios) expect(JSON.stringify(list)).not.toContain(id);
    }
  });

  it('are known to whoever instigates one, and who knows it is told to administrators alone', async () => {
    const id = await scheduled('bea');
    const { body: view } = await server.send('bea', 'get', `${PATH}/${id}`).expect(200);
    const { body } = await server.send('bea', 'get', '/api/scenarios').expect(200);
    expect((body as ScenarioList).scenarios.filter((one) => one.id !== null)).toMatchObject([
      { id: view.scenario, known: 'instigated' },
    ]);
    const path = `/api/scenarios/${view.scenario}/knowers`;
    expect((await server.send('ada', 'get', path).expect(200)).body.knowers).toMatchObject([
      { name: 'bea', how: 'instigated', practiceId: id },
    ]);
    expect((await server.send('bea', 'get', path)).status).toBe(403);
  });

  it('are counted before one is drawn', async () => {
    const { body } = await server.send('bea', 'post', '/api/scenarios/fitting', {}).expect(200);
    expect(body.fitting).toBeGreaterThan(0);
    const { status, body: refusal } = await server.send('bea', 'post', '/api/scenarios/fitting', {
      difficulty: 9,
    });
    expect([status, refusal.details[0].field]).toEqual([400, 'difficulty']);
  });
});

describe('a plan over HTTP', () => {
  it('is shown with its zone, warned of, moved and called off by its keeper', async () => {
    const id = await scheduled();
    const plan = (await server.send('ada', 'get', `${PATH}/${id}/plan`).expect(200)).body as PlanView;
    expect(plan).toMatchObject({
      startsAt: '2036-07-01T08:00:00.000Z',
      localStart: '2036-07-01T10:00',
      certificate: { standing: expect.any(String) },
      rehearsals: [],
      series: null,
      can: { move: true, callOff: true, rehearse: true, scheduleNext: false },
    });
    const moved = await server.send('ada', 'put', `${PATH}/${id}/plan`, { localStart: '2036-07-05T10:00' });
    expect(moved.body).toMatchObject({ startsAt: '2036-07-05T08:00:00.000Z', revision: 1 });
    expect(moved.body.warnings.map(({ kind }: { kind: string }) => kind)).toContain('business-hours');
    await server.send('ada', 'post', `${PATH}/${id}/call-off`, { reason: 'a release' }).expect(200);
    expect((await server.send('bea', 'get', `${PATH}/${id}`)).body).toMatchObject({
      state: 'aborted',
      abortReason: 'a release',
    });
    expect((await server.send('ada', 'post', `${PATH}/${id}/call-off`, { reason: 'again' })).status).toBe(
      409,
    );
  });

  it('tells others neither certificate nor rehearsals, and lets them change nothing', async () => {
    const id = await scheduled();
    const { body } = await server.send('bea', 'get', `${PATH}/${id}/plan`).expect(200);
    expect(body).toMatchObject({ certificate: null, rehearsals: null, can: { move: false, callOff: false } });
    const tries = [
      server.send('bea', 'put', `${PATH}/${id}/plan`, { expectedMinutes: 60 }),
      server.send('bea', 'post', `${PATH}/${id}/call-off`, { reason: 'no' }),
      server.send('bea', 'post', `${PATH}/${id}/rehearse`),
      server.send('bea', 'post', `${PATH}/${id}/next`, {}),
    ];
    for (const attempt of tries) expect((await attempt).status).toBe(403);
    expect((await server.send('ada', 'get', `${PATH}/${id}/plan`)).body.revision).toBe(0);
  });

  it.each([
    ['a zone that is none', { localStart: '2036-07-01T10:00', timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a time that clocks skip', { localStart: '2036-03-30T02:30', timeZone: 'Europe/Berlin' }, 'localStart'],
    ['two starts', { localStart: '2036-07-01T10:00', startsAt: '2036-07-01T10:00:00Z' }, 'localStart'],
    [
      'a length of nothing',
      { localStart: '2036-07-01T10:00', timeZone: 'UTC', expectedMinutes: 0 },
      'expectedMinutes',
    ],
  ])('refuses %s, and says which field', async (_, times, field) => {
    for (const path of ['/api/plans/check', PATH]) {
      const body = path === PATH ? { draw: {}, role: 'instigator', mode: 'group', ...times } : times;
      const answer = await server.send('ada', 'post', path, body);
      expect([answer.status, answer.body.details[0].field]).toEqual([400, field]);
    }
  });

  it('minds the business day of the zone that somebody lives in', async () => {
    await server.send('bea', 'put', '/api/me/time-zone', { timeZone: 'America/New_York' }).expect(200);
    const at = { localStart: '2036-07-01T10:00', timeZone: 'Europe/Berlin', expectedMinutes: 60 };
    const { body } = await server.send('ada', 'post', '/api/plans/check', {
      ...at,
      people: [server.idOf('bea')],
    });
    expect(body.warnings).toContainEqual(
      expect.objectContaining({ kind: 'business-hours', people: ['bea'] }),
    );
    expect((await server.send('bea', 'put', '/api/me/time-zone', { timeZone: 'Nowhere' })).status).toBe(400);
  });
});
