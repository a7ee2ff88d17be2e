import type { ExperienceView, MixAdvice, RosterView } from '#contracts';
import { prepareServer } from '../fakes/server-under-test.js';

const server = prepareServer();

beforeAll(async () => {
  for (const name of ['ines', 'rui', 'rae', 'oz', 'zoe']) await server.person(name);
});

// Whoever responded once knows what breaks, and could not respond in the next test.
beforeEach(() => server.source.query('TRUNCATE practices, sealed_readings CASCADE'));

/** A practice that Ines instigates, with Rui and Rae as responders and Oz watching. */
async function practice(more: object = {}): Promise<string> {
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  const request = { scenario: 'builder/core-locked', role: 'instigator', mode: 'group', startsAt, ...more };
  const { id } = (await server.send('ines', 'post', '/api/practices', request).expect(201)).body;
  for (const name of ['rui', 'rae'])
    await server.send(name, 'post', `/api/practices/${id}/roster`, {}).expect(200);
  await server.send('oz', 'post', `/api/practices/${id}/roster`, { role: 'observer' }).expect(200);
  return id;
}

/** As if it had begun; nothing is conducted here. */
async function live(): Promise<string> {
  const id = await practice();
  await server.source.query(`UPDATE practices SET state = 'live', began_at = now() WHERE id = $1`, [id]);
  return id;
}

const pick = (by: string, id: string, whom: string) =>
  server.send(by, 'post', `/api/practices/${id}/coordinator`, { personId: server.idOf(whom) });

async function roles(id: string): Promise<string[]> {
  const { body } = await server.send('oz', 'get', `/api/practices/${id}/roster`).expect(200);
  return (body as RosterView).entries.map(({ name, role }) => `${name} ${role}`);
}

async function announced(id: string): Promise<unknown[]> {
  const { body } = await server.send('oz', 'get', `/api/practices/${id}/timeline`).expect(200);
  return body.events
    .filter(({ type }: { type: string }) => type === 'coordinator.changed')
    .map(({ data }: { data: unknown }) => data);
}

describe('who coordinates', () => {
  it('is picked by responders, and the hand-off is announced to everybody', async () => {
    const id = await live();
    await pick('rui', id, 'rui').expect(200);
    await pick('rui', id, 'rae').expect(200);
    expect(await roles(id)).toEqual(['ines instigator', 'rui responder', 'rae coordinator', 'oz observer']);
    expect(await announced(id)).toEqual([
      { name: 'rui', from: null, by: 'rui' },
      { name: 'rae', from: 'rui', by: 'rui' },
    ]);
  });

  it('is one person, also when both reach for it at once', async () => {
    const id = await live();
    await Promise.all([pick('rui', id, 'rui').expect(200), pick('rae', id, 'rae').expect(200)]);
    expect((await roles(id)).filter((line) => line.endsWith('coordinator'))).toHaveLength(1);
    const twice = server.source.query(
      `UPDATE practice_members SET role = 'coordinator' WHERE practice_id = $1 AND role = 'responder'`,
      [id],
    );
    await expect(twice).rejects.toThrow('practice_members_coordinator');
  });

  it.each([
    ['an instigator picks', 'ines', 'rui', 403],
    ['an observer picks', 'oz', 'rui', 403],
    ['a stranger picks', 'zoe', 'rui', 403],
    ['an observer is picked', 'rui', 'oz', 400],
    ['an instigator is picked', 'rui', 'ines', 400],
    ['a stranger is picked', 'rui', 'zoe', 400],
  ])('is refused when %s', async (_, by, whom, status) => {
    const id = await live();
    await pick(by, id, whom).expect(status);
    expect(await announced(id)).toEqual([]);
  });

  it('is refused before the engagement, and for whoever coordinates already', async () => {
    const early = await practice();
    expect((await pick('rui', early, 'rui')).body.code).toBe('practice.wrong-state');
    const id = await live();
    await pick('rui', id, 'rui').expect(200);
    expect((await pick('rae', id, 'rui')).body.code).toBe('coordinator.already');
  });
});

describe('experience', () => {
  const declare = (name: string, component: string, level: string | null, stack = 'builder') =>
    server.send(name, 'put', '/api/me/experience', { stack, component, level });
  const own = async (name: string, component: string) => {
    const { stacks } = (await server.send(name, 'get', '/api/me/experience').expect(200))
      .body as ExperienceView;
    return stacks
      .find(({ stack }) => stack === 'builder')
      ?.components.find((one) => one.component === component);
  };

  it('is what one says, until one takes it back', async () => {
    await declare('zoe', 'builder-api', 'good').expect(200);
    expect(await own('zoe', 'builder-api')).toMatchObject({ declared: 'good', practised: 0, level: 'good' });
    await declare('zoe', 'builder-api', null).expect(200);
    expect(await own('zoe', 'builder-api')).toMatchObject({ declared: null, level: 'none' });
  });

  it('grows by practices that one took part in to their end, in what their incident touched', async () => {
    const id = await live();
    expect((await own('rui', 'builder-datastore'))?.practised).toBe(0);
    await server.source.query(`UPDATE practices SET state = 'closed', ended_at = now() WHERE id = $1`, [id]);
    expect(await own('rui', 'builder-datastore')).toMatchObject({ practised: 1, level: 'some' });
    expect((await own('rui', 'builder-worker'))?.practised).toBe(0);
    expect((await own('oz', 'builder-datastore'))?.practised).toBe(0);
  });

  it.each([
    ['a component that is none', { stack: 'builder', component: 'flux', level: 'good' }, 400],
    ['a level that is none', { stack: 'builder', component: 'builder-api', level: 'god' }, 400],
    ['a stack that is none', { stack: 'mars', component: 'builder-api', level: 'good' }, 404],
    ['somebody else', { stack: 'builder', component: 'builder-api', level: 'good', personId: 'x' }, 400],
  ])('of %s is refused', async (_, body, status) => {
    await server.send('zoe', 'put', '/api/me/experience', body).expect(status);
  });

  it('of a group is judged by what the scenario touches for instigators, and by the whole stack for others', async () => {
    const id = await practice();
    const mix = async (name: string) =>
      (await server.send(name, 'get', `/api/practices/${id}/mix`).expect(200)).body as MixAdvice;
    for (const component of ['builder-datastore', 'builder-originsrv', 'builder-router', 'builder-api']) {
      await declare('rui', component, 'expert').expect(200);
      await declare('rae', component, 'expert').expect(200);
    }
    const told = await mix('ines');
    expect([told.about, told.standing]).toEqual(['scenario', 'all-expert']);
    expect(told.wouldBalance.map(({ name }) => name)).toContain('zoe');
    const whole = await mix('rui');
    expect([whole.about, whole.standing === 'all-expert']).toEqual(['stack', false]);
  });
});
