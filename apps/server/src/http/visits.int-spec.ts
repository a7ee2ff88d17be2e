import type { PrerequisiteView, Readiness } from '#contracts';
import { prepareServer } from '../fakes/server-under-test.js';

const server = prepareServer();

beforeAll(async () => {
  await server.person('ada', 'admin');
  for (const name of ['ines', 'rui', 'bo']) await server.person(name);
});

beforeEach(() => server.source.query('TRUNCATE visits, stack_checks, prerequisites, guide_readings CASCADE'));

const ask = (name: string, body: object = { stack: 'builder' }) =>
  server.send(name, 'post', '/api/visits', body);
const leave = (name: string) => server.send(name, 'delete', '/api/visits/mine');
const asked = (kind: string) =>
  server.send('ada', 'post', '/api/prerequisites', { kind, stack: 'builder', title: kind });
const lines = async (name: string): Promise<PrerequisiteView[]> =>
  (await server.send(name, 'get', '/api/prerequisites').expect(200)).body.prerequisites;

async function practice(): Promise<string> {
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  const request = { scenario: 'builder/core-locked', role: 'instigator', mode: 'group', startsAt };
  return (await server.send('ines', 'post', '/api/practices', request).expect(201)).body.id;
}

/** As if they had been seen on a visit. */
async function done(name: string, kind: 'node' | 'search', names: string[]): Promise<void> {
  for (const each of names)
    await server.source.query(`INSERT INTO stack_checks VALUES ($1, 'builder', $2, $3, now())`, [
      ...[server.idOf(name), kind, each],
    ]);
}

describe('looking around in a healthy sandbox', () => {
  it('is asked for, shown to the visitor with what is to do, and ended', async () => {
    expect((await server.send('rui', 'get', '/api/visits/mine').expect(200)).body).toEqual({ visit: null });
    const { visit } = (await ask('rui').expect(201)).body;
    expect(visit).toMatchObject({ stack: 'builder', state: 'preparing', trouble: null, guide: true });
    expect(visit.can).toEqual({ openTerminal: false, watchStack: false });
    expect(visit.checks.nodes.map(({ name }: { name: string }) => name)).toContain('live-builder-api-0');
    expect(visit.checks.nodes.map(({ name }: { name: string }) => name)).not.toContain('internet');
    expect(visit.checks.searches).toContainEqual({ name: 'Live Workers', doneAt: null });
    await server.send('rui', 'get', '/api/stacks/builder/guide/README').expect(200);
    const read = (await server.send('rui', 'get', '/api/visits/mine').expect(200)).body.visit.checks.guide;
    expect(read).toEqual({ doneAt: expect.any(String) });
    expect((await server.send('bo', 'get', '/api/visits/mine')).body).toEqual({ visit: null });
    expect((await leave('rui').expect(200)).body.visit).toMatchObject({ id: visit.id, state: 'over' });
    expect((await leave('rui').expect(409)).body.code).toBe('visit.not-open');
  });

  it('has logs and consoles at the address of a practice, for the visitor, when it is open', async () => {
    const { id } = (await ask('rui').expect(201)).body.visit;
    for (const [name, status] of [
      ['rui', 409],
      ['bo', 403],
      ['ada', 403],
    ] as const) {
      await server.send(name, 'get', `/api/practices/${id}/logs`).expect(status);
      await server.send(name, 'get', `/api/practices/${id}/logs/tail`).expect(status);
      await server.send(name, 'post', `/api/practices/${id}/consoles/prometheus/links`).expect(status);
    }
    // It is no practice in any other way.
    for (const path of ['', '/timeline', '/impact', '/roster', '/after', '/artifacts', '/evidence'])
      await server.send('rui', 'get', `/api/practices/${id}${path}`).expect(404);
    await server.send('rui', 'post', `/api/practices/${id}/stop`, { reason: 'x' }).expect(404);
  });

  it.each([
    ['of no stack', {}, 400],
    ['of a stack that is none', { stack: 'mars' }, 404],
    ['of more than a stack', { stack: 'builder', hours: 9 }, 400],
    ['of something that is no name', { stack: 7 }, 400],
  ])('is not asked for %s', async (_, body, status) => {
    await ask('rui', body).expect(status);
    expect((await server.send('rui', 'get', '/api/visits/mine')).body).toEqual({ visit: null });
  });

  it('is asked for once', async () => {
    await ask('rui').expect(201);
    expect((await ask('rui').expect(409)).body.code).toBe('visit.already');
  });
});

describe('prerequisites that are checked on a visit', () => {
  it('keep from responding until each node was logged in to and each search was run', async () => {
    for (const kind of ['nodes', 'searches']) await asked(kind).expect(201);
    const id = await practice();
    const signUp = () => server.send('rui', 'post', `/api/practices/${id}/roster`, { role: 'responder' });
    expect((await signUp().expect(409)).body.details).toHaveLength(2);
    const [nodes, searches] = await lines('rui');
    expect(nodes?.left).toContain('jump');
    await done('rui', 'node', nodes?.left.slice(1) ?? []);
    expect((await lines('rui'))[0]).toMatchObject({ metAt: null, left: [nodes?.left[0]] });
    await done('rui', 'node', nodes?.left.slice(0, 1) ?? []);
    await done('rui', 'search', searches?.left ?? []);
    expect((await lines('rui')).map(({ metAt, left }) => [typeof metAt, left])).toEqual([
      ['string', []],
      ['string', []],
    ]);
    await signUp().expect(200);
  });

  it('are neither attested nor asked for twice or of no stack', async () => {
    await asked('nodes').expect(201);
    await asked('nodes').expect(400);
    await server.send('ada', 'post', '/api/prerequisites', { kind: 'searches', title: 'x' }).expect(400);
    const [nodes] = await lines('rui');
    await server.send('rui', 'put', `/api/prerequisites/${nodes?.id}/attestation`).expect(400);
  });

  it('show instigators, and nobody else, who is prepared', async () => {
    await asked('searches').expect(201);
    const id = await practice();
    await server.send('bo', 'post', `/api/practices/${id}/roster`, { role: 'observer' }).expect(200);
    const [line] = await lines('rui');
    await done('rui', 'search', line?.left ?? []);
    const read = (name: string) => server.send(name, 'get', `/api/practices/${id}/readiness`);
    const { people } = (await read('ines').expect(200)).body as Readiness;
    expect(people).toEqual([
      { personId: server.idOf('bo'), name: 'bo', role: 'observer', lacks: ['searches'] },
      { personId: server.idOf('ines'), name: 'ines', role: 'instigator', lacks: ['searches'] },
      { personId: server.idOf('ada'), name: 'ada', role: null, lacks: ['searches'] },
      { personId: server.idOf('rui'), name: 'rui', role: null, lacks: [] },
    ]);
    for (const name of ['rui', 'bo', 'ada']) await read(name).expect(403);
    await server.send('ines', 'get', '/api/practices/aaaaaaaaaaaa/readiness').expect(404);
  });
});
