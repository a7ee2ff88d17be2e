import { RESPONDERS, type Story, WITHDRAWS } from './story.js';

/** Prerequisites, the announcement and the rehearsal. */
export function practiceIsPlanned(story: Story): void {
  const { cast } = story;

  it('the organisation says what responders need beforehand', async () => {
    const ada = cast.of('Ada');
    await ada.may('post', '/api/prerequisites', { title: 'Credentials for the VPN' });
    await ada.may('post', '/api/prerequisites', { kind: 'guide', stack: 'tiny', title: 'The guide of Tiny' });
    expect(await cast.of('Rui').mayNot('post', '/api/prerequisites', { title: 'Tea' })).toBe(
      '403 auth.forbidden',
    );
  });

  it('a plan is checked, and warned of when it lies outside of the business day', async () => {
    const night = { localStart: '2036-07-01T03:00', timeZone: 'Europe/Berlin', expectedMinutes: 90 };
    const { warnings } = await cast.of('Ines').may('post', '/api/plans/check', night);
    expect(warnings).toContainEqual(expect.objectContaining({ kind: 'business-hours', people: ['Ines'] }));
  });

  it('an instigator chooses what breaks, and announces a start on the clocks of a zone', async () => {
    const practice = {
      scenario: 'tiny/quince',
      role: 'instigator',
      mode: 'group',
      localStart: '2036-07-01T10:00',
      timeZone: 'Europe/Berlin',
      expectedMinutes: 90,
    };
    const noStart = { ...practice, localStart: undefined };
    expect(await cast.of('Ines').isCorrected('post', '/api/practices', noStart)).toBe('400 startsAt');
    const { id, state } = await cast.of('Ines').may('post', '/api/practices', practice);
    expect(state).toBe('announced');
    story.practiceId = id;
    for (const name of [...RESPONDERS, 'Oz']) await cast.live.follow(cast.of(name), id);
  });

  it('everybody is told by letter, with an entry for the calendar, and so is the chat', async () => {
    const letter = await story.letter('Rui', /METHOD:REQUEST/);
    expect(letter).toMatch(/sign up for/);
    expect(letter).toMatch(/DTSTART:20360701T080000Z/);
    const [{ body } = { body: '' }] = await story.chat.until(1);
    expect(body).toMatch(/Ines announces a practice/);
  });

  it('its instigator sees how well the scenario is proved, and rehearses it by one request', async () => {
    const { certificate } = await cast.of('Ines').may('get', story.path('/plan'));
    expect(certificate).toMatchObject({ standing: 'none' });
    expect(await cast.of('Rui').mayNot('post', story.path('/rehearse'))).toBe('403 auth.forbidden');
    await cast.of('Ines').may('post', story.path('/rehearse'));
    const rehearsals = async () => (await cast.of('Ines').may('get', story.path('/plan'))).rehearsals;
    await story.world.until(async () => (await rehearsals())[0].state === 'closed');
    expect(await rehearsals()).toMatchObject([{ restored: true, fixed: true }]);
  });

  it('others see neither what breaks nor its proof', async () => {
    const { scenario, sealed, variant } = await story.view('Rui');
    expect([scenario, sealed, variant]).toEqual([null, null, null]);
    const { certificate, rehearsals } = await cast.of('Oz').may('get', story.path('/plan'));
    expect([certificate, rehearsals]).toEqual([null, null]);
  });

  it('whoever lacks a prerequisite does not respond, and learns what it is', async () => {
    const { body } = await cast.of('Rui').does('post', story.path('/roster'), { role: 'responder' });
    expect(body.details.map(({ message }: { message: string }) => message)).toEqual([
      'Credentials for the VPN',
      'The guide of Tiny',
    ]);
    for (const actor of cast.all(...RESPONDERS, WITHDRAWS)) {
      const [vpn] = (await actor.may('get', '/api/prerequisites')).prerequisites;
      await actor.may('put', `/api/prerequisites/${vpn.id}/attestation`);
      await actor.may('get', '/api/stacks/tiny/guide/README');
    }
  });
}
