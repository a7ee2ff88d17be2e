import { INSTIGATORS, OBSERVERS, RESPONDERS, type Story } from './story.js';

/** Rooms, marks, the summary, and what is looked at. */
export function respondersWork(story: Story): void {
  const { cast } = story;
  const say = (name: string, message: object) => cast.of(name).may('post', story.path('/messages'), message);
  const seqOf = async (text: string): Promise<number> =>
    (await story.eventsOf('message.posted')).find(({ data }) => data.text === text)?.seq ?? 0;

  it('responders talk where all read it; observers and instigators write to instigators and nowhere else', async () => {
    for (const name of [...INSTIGATORS, ...OBSERVERS]) {
      for (const room of ['operations', 'status'])
        expect(await cast.of(name).mayNot('post', story.path('/messages'), { room, text: 'psst' })).toBe(
          '403 auth.forbidden',
        );
      await say(name, { room: 'instigators', text: `${name} watches, and knows of marmalade` });
    }
    for (const name of RESPONDERS)
      expect(
        await cast.of(name).mayNot('post', story.path('/messages'), { room: 'instigators', text: 'hello?' }),
      ).toBe('403 auth.forbidden');
    await say('Rae', { room: 'status', text: 'Nobody can read. We look into it.' });
  });

  it('what is said is marked, and questions have an owner who responds', async () => {
    const ask = { room: 'operations', text: 'Since when?', mark: 'question' };
    expect(await cast.of('Rui').isCorrected('post', story.path('/messages'), { ...ask, owner: 'Oz' })).toBe(
      '400 owner',
    );
    await say('Rui', { room: 'operations', text: 'symptom: readers get 502' });
    await say('Ron', { ...ask, owner: 'Roz' });
    await say('Roz', { room: 'operations', text: 'The disk is full', mark: 'hypothesis' });
    await say('Rex', { room: 'operations', text: 'The keeper hangs', mark: 'hypothesis' });
    const ruledOut = { seq: await seqOf('The disk is full'), outcome: 'ruled-out' };
    await say('Roz', { room: 'operations', text: 'It is half empty', about: ruledOut });
  });

  it('a summary says how it stands', async () => {
    const summary = await cast.of('Olga').may('get', story.path('/summary'));
    expect(summary).toMatchObject({
      failing: [{ title: 'Read a page' }],
      alerts: [{ name: 'ReadingFails' }],
      symptoms: [{ text: 'readers get 502', by: 'Rui' }],
      openQuestions: [{ text: 'Since when?', owner: 'Roz' }],
      notInvestigated: [{ text: 'The keeper hangs' }],
      ruledOut: [{ text: 'The disk is full' }],
    });
  });

  it('the state of a node is captured before anybody acts on it', async () => {
    for (const name of ['Ines', 'Oz', 'Kim'])
      expect(await cast.of(name).mayNot('post', story.path('/evidence'), { node: 'store' })).toBe(
        '403 auth.forbidden',
      );
    expect(await cast.of('Roz').isCorrected('post', story.path('/evidence'), { node: 'outside' })).toBe(
      '400 node',
    );
    const { id } = await cast.of('Roz').may('post', story.path('/evidence'), { node: 'store' });
    const { text } = await cast.of('Oz').does('get', story.path(`/evidence/${id}`));
    expect(text).toMatch(/== Processes ==\n77 \(keeper\) T/);
    expect(await cast.of('Kim').mayNot('get', story.path(`/evidence/${id}`))).toBe('403 auth.forbidden');
  });

  it('responders have a real terminal, whose commands are told, and nobody else has', async () => {
    for (const name of ['Ines', 'Oz', 'Kim'])
      expect(await cast.live.openTerminal(cast.of(name), story.practiceId)).toEqual({
        refused: 'auth.forbidden',
      });
    const { id = '' } = await cast.live.openTerminal(cast.of('Ron'), story.practiceId);
    cast.live.type(cast.of('Ron'), id, 'ps -ef');
    await story.until('command.ran');
    expect((await story.eventsOf('command.ran', 'Oz'))[0]?.data).toMatchObject({
      by: 'Ron',
      host: 'store',
      command: 'ps -ef',
    });
  });
}
