import type { Artifact } from '#contracts';
import { OBSERVERS, RESPONDERS, type Story } from './story.js';

/** What is learned from it. */
export function itIsDebriefed(story: Story): void {
  const { cast } = story;
  const watchers = ['Oz', 'Kim'];

  it('the sealed part is open to all, and so is whether the cause is gone', async () => {
    for (const name of [...RESPONDERS, ...OBSERVERS, 'Kim'])
      expect(await story.view(name)).toMatchObject({
        sealed: { title: 'Marmalade', lessons: ['Look first.'] },
        verdict: { restored: true, fixed: true, collateral: [] },
      });
  });

  it('responders write down how users were touched, and see it beside what was measured', async () => {
    const { impact } = await story.view('Rui');
    const span = { startedAt: impact.onsetAt, endedAt: impact.endAt };
    const assessment = {
      ...span,
      touched: 'Nobody could read.',
      journeys: [{ name: 'read', failedShare: 1 }],
    };
    const path = story.path('/assessment');
    for (const name of ['Ines', ...watchers])
      expect(await cast.of(name).mayNot('put', path, assessment)).toBe('403 auth.forbidden');
    const unknown = { ...assessment, journeys: [{ name: 'write', failedShare: 1 }] };
    expect(await cast.of('Rui').isCorrected('put', path, unknown)).toBe('400 journeys.0.name');
    await cast.of('Rui').may('put', path, assessment);
    const after = await cast.of('Oz').may('get', story.path('/after'));
    expect(after.assessment).toMatchObject({ by: 'Rui', touched: 'Nobody could read.' });
    expect(after.measured.journeys).toMatchObject([{ name: 'read', failed: expect.any(Number) }]);
  });

  it('the debrief is scheduled with an invitation for the calendar, and what it comes to is kept', async () => {
    const debrief = { startsAt: '2036-09-01T12:00:00Z', timeZone: 'Europe/Berlin', place: 'Room 3' };
    const path = story.path('/debrief');
    for (const name of watchers)
      expect(await cast.of(name).mayNot('put', path, debrief)).toBe('403 auth.forbidden');
    await cast.of('Ines').may('put', path, debrief);
    expect(await story.letter('Oz', /Debrief of/)).toMatch(/METHOD:REQUEST/);
    for (const name of watchers)
      expect(await cast.of(name).mayNot('put', `${path}/notes`, { helped: 'x' })).toBe('403 auth.forbidden');
    await cast.of('Rae').may('put', `${path}/notes`, { summary: 'It stood still.', helped: 'The terminal' });
    const { notes } = await cast.of('Oz').may('get', story.path('/after'));
    expect(notes).toMatchObject({ summary: 'It stood still.', helped: 'The terminal' });
  });

  it('action items have an owner and a day, are followed, done once, and tested by the scenario again', async () => {
    const action = { what: 'An alarm for the keeper', ownerId: cast.of('Ron').id, dueOn: '2036-09-15' };
    const path = story.path('/actions');
    for (const name of watchers)
      expect(await cast.of(name).mayNot('post', path, action)).toBe('403 auth.forbidden');
    const stranger = { ...action, ownerId: cast.of('Kim').id };
    expect(await cast.of('Rui').isCorrected('post', path, stranger)).toBe('400 ownerId');
    const { id } = await cast.of('Rui').may('post', path, action);
    expect((await cast.of('Kim').may('get', '/api/actions')).actions).toEqual([]);
    expect(await cast.of('Kim').mayNot('post', `/api/actions/${id}/done`)).toBe('403 auth.forbidden');
    const { retestId } = await cast.of('Rui').may('post', `/api/actions/${id}/retest`, {});
    const retest = async () => cast.of('Rui').may('get', `/api/practices/${retestId}`);
    await story.world.until(async () => (await retest()).state === 'closed');
    expect((await retest()).verdict).toMatchObject({ restored: true, fixed: true });
    await cast.of('Ron').may('post', `/api/actions/${id}/done`);
    expect(await cast.of('Ron').mayNot('post', `/api/actions/${id}/done`)).toBe('409 practice.wrong-state');
    expect((await cast.of('Oz').may('get', '/api/actions?open=true')).actions).toEqual([]);
  });

  it('its files are kept: timeline, impact, postmortem, recordings, captures', async () => {
    const { artifacts } = await cast.of('Rui').may('get', story.path('/artifacts'));
    const names: string[] = artifacts.map(({ name }: Artifact) => name.replace(/-\w+\.cast/, '.cast'));
    expect(names).toEqual(expect.arrayContaining(['timeline.json', 'impact.json', 'postmortem.md']));
    expect(names.filter((name) => name === 'terminal.cast')).toHaveLength(2);
    const { text } = await cast.of('Rui').does('get', story.path('/artifacts/postmortem.md'));
    expect(text).toMatch(/Marmalade/);
    const { evidence } = await cast.of('Kim').may('get', story.path('/evidence'));
    expect(evidence).toMatchObject([{ node: 'store', by: 'Roz' }]);
  });
}
