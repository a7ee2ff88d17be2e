import { isSealed } from '#timeline';
import { acceptedTraces, isGapFree, spoilerIn, tracesOn } from '../cast/traces.js';
import { EVERYBODY, OBSERVERS, RESPONDERS, type Story } from './story.js';

/** The next practice of the same people, which is stopped. */
export function theNextOneIsStopped(story: Story): void {
  const { cast } = story;
  let next = '';
  const view = (name: string) => cast.of(name).may('get', `/api/practices/${next}`);

  it('the next practice of the same people is chained, once, and none of them knows it', async () => {
    expect(await cast.of('Oz').mayNot('post', story.path('/next'), {})).toBe('403 auth.forbidden');
    next = (await cast.of('Ines').may('post', story.path('/next'), {})).id;
    expect((await cast.of('Rui').may('post', story.path('/next'), {})).id).toBe(next);
    expect((await view('Ines')).scenario).toBe('tiny/quince-jelly');
    expect((await view('Rui')).scenario).toBeNull();
    await story.world.until(async () => (await view('Ines')).state === 'live');
  });

  it('an instigator stops it: everything is undone, and everybody is told why', async () => {
    const reason = { reason: 'The real thing is down' };
    for (const name of [...OBSERVERS, 'Kim'])
      expect(await cast.of(name).mayNot('post', `/api/practices/${next}/stop`, reason)).toBe(
        '403 auth.forbidden',
      );
    expect(await cast.of('Ivo').isCorrected('post', `/api/practices/${next}/stop`, { reason: ' ' })).toBe(
      '400 reason',
    );
    await cast.of('Ivo').may('post', `/api/practices/${next}/stop`, reason);
    expect(await cast.of('Ines').mayNot('post', `/api/practices/${next}/stop`, reason)).toBe(
      '409 practice.wrong-state',
    );
    await story.world.until(() => story.world.engine.existing().length === 0);
    for (const name of [...RESPONDERS, ...OBSERVERS]) {
      const [told] = await story.told(name, 'practice.over');
      expect(told?.lines.join()).toMatch(/It was stopped: The real thing is down \(Ivo\)/);
    }
  });
}

/** What the record says of it all. */
export function theRecordIsWhole(story: Story): void {
  const { cast } = story;

  it('the timeline has every accepted action once, and no other; its numbers have no gap', async () => {
    const events = await story.events('Kim');
    expect(isGapFree(events)).toBe(true);
    expect(tracesOn(events, EVERYBODY)).toEqual(acceptedTraces(cast.deedsOn(story.practiceId)));
  });

  it('what came by itself is what they might have read, in its order', async () => {
    const events = (await story.events('Kim')).filter(({ seq }) => seq <= story.lastBeforeTheEnd);
    const sealed = events.filter((event) => isSealed(event)).map(({ seq }) => seq);
    expect(sealed.length).toBeGreaterThan(5);
    const open = events.map(({ seq }) => seq).filter((seq) => !sealed.includes(seq));
    for (const name of RESPONDERS) {
      const followed = cast.of(name).followed.map(({ seq }) => seq);
      expect(followed.filter((seq) => seq <= story.lastBeforeTheEnd)).toEqual(open);
    }
  });

  it('nothing that gives the scenario away was sent to responders, observers or strangers before the end', () => {
    expect(story.sentBeforeTheEnd(...RESPONDERS, ...OBSERVERS, 'Kim', 'Rob').length).toBeGreaterThan(100);
    for (const { name, to, text } of story.sentBeforeTheEnd(...RESPONDERS, ...OBSERVERS, 'Kim', 'Rob'))
      expect([name, to, spoilerIn(text)]).toEqual([name, to, null]);
    const known = story.sentBeforeTheEnd('Ines').filter(({ text }) => spoilerIn(text) !== null);
    expect(known.length).toBeGreaterThan(5);
  });
}
