import type { RosterEntry } from '#contracts';
import { OBSERVERS, RESPONDERS, type Story, WITHDRAWS } from './story.js';

/** Signing up, waiting, withdrawing, and what is too early. */
export function peopleSignUp(story: Story): void {
  const { cast } = story;
  const signUp = (name: string, role: string) => cast.of(name).may('post', story.path('/roster'), { role });
  const waiting = async (): Promise<string[]> => {
    const { entries } = await cast.of('Oz').may('get', story.path('/roster'));
    return entries.filter(({ place }: RosterEntry) => place).map(({ name }: RosterEntry) => name);
  };

  it('a second instigator signs up, and cannot respond any more', async () => {
    await signUp('Ivo', 'instigator');
    expect((await story.view('Ivo')).sealed).toMatchObject({ title: 'Marmalade' });
    await cast.of('Ivo').may('delete', story.path('/roster/me'));
    expect(await cast.of('Ivo').mayNot('post', story.path('/roster'), { role: 'responder' })).toBe(
      '409 signup.knows-scenario',
    );
    await signUp('Ivo', 'instigator');
  });

  it('an instigator overrides how many may respond, with a reason on record', async () => {
    const limits = { instigators: { least: 1, most: 3 }, responders: { least: 3, most: 5 } };
    const override = { ...limits, reason: 'The room has five chairs' };
    expect(await cast.of('Ines').isCorrected('put', story.path('/roster/limits'), limits)).toBe('400 reason');
    expect(await cast.of('Rui').mayNot('put', story.path('/roster/limits'), override)).toBe(
      '403 auth.forbidden',
    );
    const { overridden } = await cast.of('Ines').may('put', story.path('/roster/limits'), override);
    expect(overridden).toMatchObject({ by: 'Ines', reason: 'The room has five chairs' });
  });

  it('responders sign up, the one too many waits, and moves up when somebody withdraws', async () => {
    for (const name of ['Rui', 'Rae', 'Ron', 'Roz', WITHDRAWS, 'Rex']) await signUp(name, 'responder');
    expect(await waiting()).toEqual(['Rex']);
    expect(await story.told('Rex', 'signup.waiting')).toHaveLength(1);
    expect(await cast.of('Rui').mayNot('post', story.path('/roster'), { role: 'responder' })).toBe(
      '409 signup.already-in',
    );
    await cast.of(WITHDRAWS).may('delete', story.path('/roster/me'));
    expect(await waiting()).toEqual([]);
    expect(await story.told('Rex', 'signup.promoted')).toHaveLength(1);
  });

  it('observers sign up, as many as like', async () => {
    for (const name of OBSERVERS) await signUp(name, 'observer');
    const { people } = await story.view('Olga');
    expect(people).toHaveLength(2 + RESPONDERS.length + OBSERVERS.length);
  });

  it('everybody learns whether the group is mixed, and nobody who knows how much', async () => {
    const mix = await cast.of('Ines').may('get', story.path('/mix'));
    expect(mix).toMatchObject({ about: 'scenario' });
    expect(await cast.of('Rui').may('get', story.path('/mix'))).toMatchObject({ about: 'stack' });
    expect(JSON.stringify(mix)).not.toMatch(/expert"/);
  });

  it('nothing that belongs to the incident is possible before it', async () => {
    const early = [
      ['Ines', 'post', '/hints', {}],
      ['Ines', 'get', '/advice'],
      ['Rui', 'post', '/acknowledge'],
      ['Rui', 'post', '/stumped'],
      ['Rui', 'post', '/evidence', { node: 'store' }],
      ['Rui', 'post', '/coordinator', { personId: cast.of('Rae').id }],
      ['Rui', 'post', '/declare-over'],
      ['Ines', 'post', '/revert'],
      ['Rui', 'get', '/after'],
      ['Rui', 'get', '/artifacts'],
      ['Rui', 'post', '/actions', { what: 'x', ownerId: cast.of('Rui').id, dueOn: '2036-08-01' }],
    ] as const;
    for (const [name, method, path, body] of early)
      expect([path, await cast.of(name).mayNot(method, story.path(path), body)]).toEqual([
        path,
        '409 practice.wrong-state',
      ]);
    expect(await cast.live.openTerminal(cast.of('Rui'), story.practiceId)).toEqual({
      refused: 'practice.wrong-state',
    });
  });

  it('it is moved by whoever keeps its plan, and everybody’s calendar with it', async () => {
    const soon = () => ({ startsAt: new Date(Date.now() + 2_500).toISOString(), reason: 'No time like now' });
    for (const name of ['Rui', 'Oz', 'Kim'])
      expect(await cast.of(name).mayNot('put', story.path('/plan'), soon())).toBe('403 auth.forbidden');
    expect(
      await cast.of('Ines').isCorrected('put', story.path('/plan'), { startsAt: '2020-01-01T00:00:00Z' }),
    ).toBe('400 startsAt');
    await cast.of('Ines').may('put', story.path('/plan'), soon());
    expect(await story.letter('Olga', /is moved to/)).toMatch(/SEQUENCE:1/);
  });
}
