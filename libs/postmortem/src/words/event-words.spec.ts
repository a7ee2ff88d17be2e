import { aStoredEvent, FEED_EVENT_TYPES } from '#testing';
import { BEGAN_AT, INCIDENT_EVENTS, timelineOf } from '../fixture/incident-events.js';
import { eventWords } from './event-words.js';
import { TimeWords } from './time-words.js';

const time = new TimeWords('UTC', BEGAN_AT);

describe('events in words', () => {
  it('say every kind of event in a sentence without leftovers', () => {
    for (const type of FEED_EVENT_TYPES) {
      const { source } = eventWords(aStoredEvent(type), time);
      expect(source.length).toBeGreaterThan(8);
      expect(source).not.toMatch(/undefined|\[object|NaN|\n/);
    }
  });

  it('read as they should', () => {
    const words = timelineOf(INCIDENT_EVENTS).map((event) => eventWords(event, time).source);
    expect(words).toEqual(
      expect.arrayContaining([
        'Practice went from ready to **live**',
        'Alert DepotCheckFailed fired (critical): https://bldr.example/v1/status does not answer',
        'Mara on live-builder-api-0: `curl -sS http://localhost/v1/status` → exit 7',
        'Hint 1 (pointer): Who may write where a service keeps its state? `guide:services`',
        '**Verdict: restored**; well since 14:09:16 and for 30 s',
        '**No user suffers any more**, after 9 min 19 s',
        'Verdict: nothing else was harmed',
      ]),
    );
  });

  it('do not invent an exit status', () => {
    const told = timelineOf([
      [
        0,
        'command.ran',
        { terminalId: 't', by: 'M', host: 'h', command: 'x', exitStatus: null, durationMs: 1 },
      ],
    ]);
    expect(told.map((event) => eventWords(event, time).source.trim())).toEqual(['M on h: `x`']);
  });
});
