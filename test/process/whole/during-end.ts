import { OBSERVERS, RESPONDERS, type Story } from './story.js';

/** How service comes back, and who says that it is over. */
export function serviceComesBack(story: Story): void {
  const { cast } = story;

  it('it is not over while users suffer', async () => {
    expect(await cast.of('Rae').mayNot('post', story.path('/declare-over'))).toBe('409 practice.wrong-state');
  });

  it('a responder mends it in a terminal, and it counts as restored once it has held', async () => {
    const { id = '' } = await cast.live.openTerminal(cast.of('Roz'), story.practiceId);
    cast.live.type(cast.of('Roz'), id, 'wake keeper');
    await story.untilState('restored');
    expect((await story.view('Ines')).verdict.restored).toBe(true);
    // Whether the cause is gone is looked at less often, and may be told after it.
    await story.world.until(async () => (await story.view('Ines')).verdict.fixed === true);
  });

  it('whether the cause is gone is not told to those who responded, until they say that it is over', async () => {
    for (const name of ['Rae', 'Oz'])
      expect(await story.view(name)).toMatchObject({
        state: 'restored',
        verdict: { restored: true, fixed: null },
        sealed: null,
      });
  });

  it('responders declare it over, once; those who watch do not', async () => {
    for (const name of [...OBSERVERS, 'Kim'])
      expect(await cast.of(name).mayNot('post', story.path('/declare-over'))).toBe('403 auth.forbidden');
    await story.itEnds();
    await cast.of('Rae').may('post', story.path('/declare-over'));
    expect(await cast.of('Rui').mayNot('post', story.path('/declare-over'))).toBe('409 practice.wrong-state');
    await story.untilState('closed');
    for (const name of [...RESPONDERS, ...OBSERVERS, 'Ivo'])
      expect(await story.told(name, 'practice.over')).toHaveLength(1);
  });

  it('nothing is left of it: no damage, no sandbox, and nothing more to do', async () => {
    expect(await story.eventsOf('fault.reverted')).toHaveLength(1);
    expect(story.world.engine.existing()).toEqual([]);
    const late = [
      ['Rui', '/acknowledge', undefined],
      ['Rui', '/evidence', { node: 'store' }],
      ['Ines', '/hints', {}],
      ['Ines', '/revert', undefined],
      ['Ines', '/stop', { reason: 'late' }],
      ['Rui', '/messages', { room: 'status', text: 'late' }],
      ['Kim', '/roster', { role: 'observer' }],
    ] as const;
    for (const [name, path, body] of late)
      expect([path, await cast.of(name).mayNot('post', story.path(path), body)]).toEqual([
        path,
        '409 practice.wrong-state',
      ]);
  });
}
