import type { PrerequisiteView } from '#contracts';
import { prepareServer } from '../fakes/server-under-test.js';

const server = prepareServer();

beforeAll(async () => {
  await server.person('ada', 'admin');
  for (const name of ['ines', 'rui']) await server.person(name);
});

beforeEach(() => server.source.query('TRUNCATE prerequisites, guide_readings CASCADE'));

const add = (name: string, body: object) => server.send(name, 'post', '/api/prerequisites', body);
const list = async (name: string): Promise<PrerequisiteView[]> =>
  (await server.send(name, 'get', '/api/prerequisites').expect(200)).body.prerequisites;
const attest = (name: string, id: string, has = true) =>
  server.send(name, has ? 'put' : 'delete', `/api/prerequisites/${id}/attestation`);
const guide = { kind: 'guide', stack: 'builder', title: 'The guide of Builder' };

async function practice(): Promise<string> {
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  const request = { scenario: 'builder/core-locked', role: 'instigator', mode: 'group', startsAt };
  return (await server.send('ines', 'post', '/api/practices', request).expect(201)).body.id;
}

const signUp = (id: string, role = 'responder') =>
  server.send('rui', 'post', `/api/practices/${id}/roster`, { role });

describe('prerequisites', () => {
  it('keep from responding whoever lacks one, and say which', async () => {
    await add('ada', { title: 'Credentials for the VPN', help: 'Ask the help desk' }).expect(201);
    await add('ada', guide).expect(201);
    const id = await practice();
    const { body } = await signUp(id).expect(409);
    expect(body.code).toBe('signup.not-prepared');
    expect(body.details.map(({ message }: { message: string }) => message)).toEqual([
      'Credentials for the VPN',
      'The guide of Builder',
    ]);
    const roster = (await server.send('rui', 'get', `/api/practices/${id}/roster`)).body;
    expect(roster.can).toMatchObject({ signUpAs: ['instigator', 'observer'], lacks: expect.any(Array) });
    expect(roster.can.lacks).toHaveLength(2);
  });

  it('are met by attesting them, and where that can be checked by doing it', async () => {
    await add('ada', { title: 'Credentials for the VPN' }).expect(201);
    await add('ada', guide).expect(201);
    const [vpn, read] = await list('rui');
    await attest('rui', vpn?.id ?? '').expect(200);
    await attest('rui', read?.id ?? '').expect(400);
    const id = await practice();
    expect((await signUp(id)).body.details).toHaveLength(1);
    await server.send('rui', 'get', '/api/stacks/builder/guide/README').expect(200);
    await signUp(id).expect(200);
    expect((await list('rui')).every(({ metAt }) => metAt !== null)).toBe(true);
    expect((await list('ines')).every(({ metAt }) => metAt === null)).toBe(true);
  });

  it('that somebody no longer has count no more', async () => {
    await add('ada', { title: 'Credentials for the VPN' }).expect(201);
    const [vpn] = await list('rui');
    await attest('rui', vpn?.id ?? '').expect(200);
    await attest('rui', vpn?.id ?? '', false).expect(200);
    await signUp(await practice()).expect(409);
  });

  it('bind neither observers nor whoever practises alone', async () => {
    await add('ada', { title: 'Credentials for the VPN' }).expect(201);
    await signUp(await practice(), 'observer').expect(200);
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const alone = { scenario: 'builder/core-locked', variant: 'alone', startsAt };
    await server.send('rui', 'post', '/api/practices', alone).expect(201);
  });

  it.each([
    ['who is no administrator', 'rui', { title: 'x' }, 403],
    ['who says nothing', 'ada', { title: ' ' }, 400],
    ['for a stack that is none', 'ada', { title: 'x', stack: 'mars' }, 404],
    ['for the guide of no stack', 'ada', { ...guide, stack: null }, 400],
    ['in a way that is none', 'ada', { title: 'x', kind: 'magic' }, 400],
  ])('are not added by somebody %s', async (_, name, body, status) => {
    await add(name, body).expect(status);
    expect(await list('ada')).toEqual([]);
  });

  it('are removed by administrators, and ask for a guide once', async () => {
    await add('ada', guide).expect(201);
    await add('ada', guide).expect(400);
    const [read] = await list('ada');
    await server.send('rui', 'delete', `/api/prerequisites/${read?.id}`).expect(403);
    await server.send('ada', 'delete', `/api/prerequisites/${read?.id}`).expect(200);
    await server.send('ada', 'delete', `/api/prerequisites/${read?.id}`).expect(404);
    await attest('rui', 'nothing').expect(404);
  });
});
