import request from 'supertest';
import {
  addressOf,
  EVERYBODY,
  INSTIGATORS,
  OBSERVERS,
  ON_CALL,
  RESPONDERS,
  type Story,
  WITHDRAWS,
} from './story.js';

const PASSWORD = 'four words in a row';

/** Accounts, teams and the rota: who there is. */
export function peopleComeIn(story: Story): void {
  const { cast } = story;

  it('people come in by the invitation that an administrator sends them', async () => {
    const ada = await cast.knows('Ada', 'admin');
    for (const name of EVERYBODY) {
      await ada.may('post', '/api/invitations', { email: addressOf(name) });
      const [, token] = /invitation\/([\w-]+)/.exec(await story.letter(name, /invitation\//)) ?? [];
      const accepting = { token, name, password: PASSWORD };
      const accepted = await request(cast.server.app.getHttpServer())
        .post('/api/invitations/accept')
        .send(accepting)
        .expect(204);
      const cookie = String(accepted.headers['set-cookie']).split(';')[0] ?? '';
      const { body } = await request(cast.server.app.getHttpServer()).get('/api/me').set('Cookie', cookie);
      expect(cast.comes(name, body.id, cookie)).toMatchObject({ name, id: expect.any(String) });
    }
    expect(await cast.of('Rui').mayNot('post', '/api/invitations', { email: 'x@example.org' })).toBe(
      '403 auth.forbidden',
    );
  });

  it('the organisation has a chat, which administrators set', async () => {
    const chat = { form: 'slack', name: 'practice', address: story.chat.url };
    expect(await cast.of('Ines').mayNot('post', '/api/channels', chat)).toBe('403 auth.forbidden');
    await cast.of('Ada').may('post', '/api/channels', chat);
  });

  it('a team has a rota, and somebody is on call', async () => {
    const { id: team } = await cast.of('Ada').may('post', '/api/teams', { name: 'Keepers' });
    for (const name of ['Rui', ON_CALL])
      await cast.of(name).may('put', `/api/teams/${team}/members/${cast.of(name).id}`);
    const rotation = {
      timeZone: 'Europe/Berlin',
      firstHandOff: '2026-01-01T09:00',
      people: [cast.of(ON_CALL).id],
    };
    expect(await cast.of('Oz').mayNot('put', `/api/teams/${team}/rota/rotation`, rotation)).toBe(
      '403 auth.forbidden',
    );
    await cast.of('Rui').may('put', `/api/teams/${team}/rota/rotation`, rotation);
    const { onCall } = await cast.of('Oz').may('get', '/api/on-call');
    expect(onCall).toMatchObject([{ team: { name: 'Keepers' }, person: { name: ON_CALL } }]);
  });

  it('they say where they live, and what they know', async () => {
    for (const actor of cast.all(...INSTIGATORS, ...RESPONDERS, ...OBSERVERS, WITHDRAWS))
      await actor.may('put', '/api/me/time-zone', { timeZone: 'Europe/Berlin' });
    const declared = { stack: 'tiny', component: 'keeper', level: 'expert' };
    await cast.of('Roz').may('put', '/api/me/experience', declared);
  });
}
