import { OBSERVERS, RESPONDERS, type Story } from './story.js';

const MINUTE_MS = 60_000;

/** Hints, and what people are reminded of. */
export function instigatorsHelp(story: Story): void {
  const { cast } = story;
  const hint = (name: string, own: object) => cast.of(name).mayNot('post', story.path('/hints'), { own });
  const pointer = { kind: 'pointer', ref: 'file:store:/etc/store.conf', text: 'Its settings.' };
  const question = { kind: 'question', text: 'What does the keeper do?' };

  it('silence is advised while responders get on', async () => {
    expect(await cast.of('Ines').may('get', story.path('/advice'))).toMatchObject({ advice: 'silence' });
    for (const name of ['Rui', 'Oz'])
      expect(await cast.of(name).mayNot('get', story.path('/advice'))).toBe('403 auth.forbidden');
  });

  it('instigators are told when responders stall, and responders are not', async () => {
    await story.world.skip(10 * MINUTE_MS);
    await story.until('responders.stalled');
    expect(await story.told('Ivo', 'responders.stalled')).toHaveLength(1);
    expect(await story.told('Rui', 'responders.stalled')).toEqual([]);
    expect(await story.eventsOf('responders.stalled', 'Rui')).toEqual([]);
    expect(await cast.of('Ivo').may('get', story.path('/advice'))).toMatchObject({ advice: 'pointer' });
  });

  it('a hint points at something that is there, and gives nothing away', async () => {
    expect(await hint('Ines', { ...pointer, text: 'Marmalade is sticky.' })).toBe('422 hint.gives-away');
    expect(await hint('Ines', { ...pointer, ref: 'file:store:/etc/nothing' })).toBe('400 input.invalid');
    expect(await hint('Ines', { ...pointer, ref: 'guide:nowhere' })).toBe('400 input.invalid');
    for (const name of ['Rui', 'Oz', 'Kim']) expect(await hint(name, pointer)).toBe('403 auth.forbidden');
    await cast.of('Ines').may('post', story.path('/hints'), { own: pointer });
    await cast.of('Ivo').may('post', story.path('/hints'), {});
    const given = await story.eventsOf('hint.given', 'Rui');
    expect(given.map(({ data }) => [data.by, data.ref])).toEqual([
      ['Ines', 'file:store:/etc/store.conf'],
      ['Ivo', 'guide:README'],
    ]);
  });

  it('questions are for the stumped, who say so', async () => {
    expect(await hint('Ines', question)).toBe('409 hint.not-stumped');
    for (const name of ['Ines', ...OBSERVERS])
      expect(await cast.of(name).mayNot('post', story.path('/stumped'))).toBe('403 auth.forbidden');
    await cast.of('Rae').may('post', story.path('/stumped'));
    expect(await cast.of('Rui').mayNot('post', story.path('/stumped'))).toBe('409 practice.wrong-state');
    expect(await cast.of('Ines').may('get', story.path('/advice'))).toMatchObject({ advice: 'question' });
    await cast.of('Ines').may('post', story.path('/hints'), { own: question });
    await cast.of('Ines').may('post', story.path('/hints'), {});
    expect((await story.eventsOf('hint.given', 'Rex')).at(-1)?.data).toMatchObject({ kind: 'question' });
  });

  it('responders are reminded when users hear nothing for half an hour', async () => {
    await story.world.skip(30 * MINUTE_MS);
    await story.until('status.overdue');
    for (const name of RESPONDERS) expect(await story.told(name, 'status.overdue')).toHaveLength(1);
    expect(await story.told('Oz', 'status.overdue')).toEqual([]);
    await cast.of('Rae').may('post', story.path('/messages'), { room: 'status', text: 'We have found it.' });
  });
}
