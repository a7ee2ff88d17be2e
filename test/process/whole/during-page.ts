import { OBSERVERS, ON_CALL, RESPONDERS, type Story } from './story.js';

/** The start, the page, and who takes it. */
export function respondersArePaged(story: Story): void {
  const { cast } = story;

  it('it starts on time, which is when something breaks, once', async () => {
    await story.untilState('live');
    await story.until('fault.applied');
    expect(await story.eventsOf('fault.applied')).toHaveLength(1);
    expect([...story.world.damaged.values()].at(-1)).toBe(1);
    const { beganAt } = await story.view('Rui');
    expect(beganAt).not.toBeNull();
  });

  it('nobody signs up to respond any more, or withdraws, or moves it', async () => {
    expect(await cast.of('Kim').mayNot('post', story.path('/roster'), { role: 'responder' })).toBe(
      '409 practice.wrong-state',
    );
    expect(await cast.of('Rui').mayNot('delete', story.path('/roster/me'))).toBe('409 practice.wrong-state');
    expect(
      await cast.of('Ines').mayNot('put', story.path('/plan'), { startsAt: '2036-08-01T10:00:00Z' }),
    ).toBe('409 practice.wrong-state');
    expect(await cast.of('Ines').mayNot('post', story.path('/call-off'), { reason: 'x' })).toBe(
      '409 practice.wrong-state',
    );
  });

  it('responders are paged by the stack’s own alarm, by letter and in the chat, and nobody else is', async () => {
    await story.until('alert.fired');
    for (const name of RESPONDERS) expect(await story.told(name, 'page')).toHaveLength(1);
    for (const name of ['Ines', ...OBSERVERS, ON_CALL]) expect(await story.told(name, 'page')).toEqual([]);
    expect(await story.letter('Rae', /\[CRITICAL\] Nobody can read/)).toMatch(/Acknowledge/);
    expect((await story.view('Rui')).page).toMatchObject({ title: 'Nobody can read' });
  });

  it('when nobody acknowledges in five minutes, whoever is on call is paged, too', async () => {
    const { source } = cast.server;
    const job = `pgboss.job WHERE name = 'practice.escalate' AND data::text LIKE '%${story.practiceId}%'`;
    const [alarm] = await story.eventsOf('alert.fired');
    const [{ start_after: due }] = await source.query(`SELECT start_after FROM ${job}`);
    expect(due.getTime() - Date.parse(alarm?.occurredAt ?? '')).toBe(300_000);
    // Five minutes of a real clock are not waited for: the job is due now.
    await source.query(`UPDATE pgboss.job SET start_after = now() WHERE id IN (SELECT id FROM ${job})`);
    await story.world.until(async () => (await story.told(ON_CALL, 'page')).length > 0);
    expect(await story.told('Rui', 'page')).toHaveLength(2);
  });

  it('a responder acknowledges; those who watch cannot', async () => {
    for (const name of ['Ines', ...OBSERVERS, ON_CALL])
      expect(await cast.of(name).mayNot('post', story.path('/acknowledge'))).toBe('403 auth.forbidden');
    await cast.of('Rui').may('post', story.path('/acknowledge'));
    expect(await story.told('Rae', 'page.acknowledged')).toHaveLength(1);
    expect(await story.told('Ivo', 'page.acknowledged')).toHaveLength(1);
  });

  it('they pick who coordinates, who hands over to another one, and all see it', async () => {
    const pick = (name: string) => ({ personId: cast.of(name).id });
    for (const name of ['Ines', 'Oz'])
      expect(await cast.of(name).mayNot('post', story.path('/coordinator'), pick('Rui'))).toBe(
        '403 auth.forbidden',
      );
    expect(await cast.of('Rui').isCorrected('post', story.path('/coordinator'), pick('Oz'))).toBe(
      '400 personId',
    );
    await cast.of('Rui').may('post', story.path('/coordinator'), pick('Rui'));
    await cast.of('Rui').may('post', story.path('/coordinator'), pick('Rae'));
    expect((await story.view('Oz')).people).toContainEqual({ name: 'Rae', role: 'coordinator' });
    expect((await story.eventsOf('coordinator.changed', 'Oz')).at(-1)?.data).toMatchObject({ from: 'Rui' });
  });
}
