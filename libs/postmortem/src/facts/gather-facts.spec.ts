import { incident } from '../fixture/incident.js';
import { BEGAN_AT, INCIDENT_EVENTS, type Told, timelineOf } from '../fixture/incident-events.js';
import { momentsOf } from '../sections/moments.js';
import { tellingEvents } from '../sections/record.js';
import { gatherFacts, markedMessages } from './gather-facts.js';

const gather = (told: readonly Told[]) => gatherFacts(timelineOf(told), BEGAN_AT);

function command(second: number, host: string, exitStatus: number | null): Told {
  return [
    second,
    'command.ran',
    { terminalId: 't', by: 'Mara', host, command: 'true', exitStatus, durationMs: 1 },
  ];
}

describe('gathering facts', () => {
  it('takes the first alert, acknowledgement and command after the injection', async () => {
    const facts = await gather([command(-30, 'jump', 0), ...INCIDENT_EVENTS]);
    expect(facts.firstAlert?.occurredAt).toBe('2026-11-20T14:00:47.000Z');
    expect(facts.acknowledged?.data.by).toBe('Mara');
    expect(facts.firstCommand?.occurredAt).toBe('2026-11-20T14:02:51.000Z');
  });

  it('takes the report of a person as the first that anybody heard of it', async () => {
    const data = { by: 'A user', title: 'Uploads hang', severity: 'warning', text: 'Mine hangs.' };
    const facts = await gather([[12, 'report.received', data], ...INCIDENT_EVENTS]);
    expect(facts.firstReport?.occurredAt).toBe('2026-11-20T14:00:12.000Z');
    expect(momentsOf(incident(), facts).detected).toBe('2026-11-20T14:00:12.000Z');
  });

  it('has none of them when the injection never began', async () => {
    const facts = await gatherFacts(timelineOf(INCIDENT_EVENTS), null);
    expect([facts.firstAlert, facts.acknowledged, facts.firstCommand]).toEqual([null, null, null]);
  });

  it('counts commands a node, and those that failed; unknown is not failed', async () => {
    const facts = await gather([
      command(1, 'a', 0),
      command(2, 'a', 1),
      command(3, 'a', null),
      command(4, 'b', 2),
    ]);
    expect([...facts.hosts]).toEqual([
      ['a', { commands: 3, failed: 1 }],
      ['b', { commands: 1, failed: 1 }],
    ]);
  });

  it('keeps the earliest failure of a journey and the last colour of a probe', async () => {
    const failing = (second: number, error: string): Told => [
      second,
      'journey.failing',
      { journey: 'search', title: 'Search', error },
    ];
    const probe = (second: number, green: boolean): Told => [
      second,
      'probe.changed',
      { probe: 'p', title: 'P', kind: 'rootCause', green, evidence: '' },
    ];
    const facts = await gather([failing(9, 'late'), probe(1, false), failing(2, 'early'), probe(5, true)]);
    expect(facts.failing.get('search')?.data.error).toBe('early');
    expect([...facts.probes.values()].map((event) => event.data.green)).toEqual([true]);
  });

  it('finds the messages that responders marked', async () => {
    const facts = await gather(INCIDENT_EVENTS);
    expect(markedMessages(facts, 'hypothesis')).toHaveLength(1);
    expect(markedMessages(facts, 'action')).toEqual([]);
  });

  it('reads a stream as it reads an array', async () => {
    async function* stream() {
      yield* timelineOf(INCIDENT_EVENTS);
    }
    expect(await gatherFacts(stream(), BEGAN_AT)).toEqual(await gather(INCIDENT_EVENTS));
  });

  it('chooses the most telling 500 of a long timeline, in order', async () => {
    const commands = Array.from({ length: 5_000 }, (_, index) => command(10 + index / 10, 'a', 0));
    const facts = await gather([...commands, ...INCIDENT_EVENTS]);
    const chosen = tellingEvents(facts);
    expect(chosen).toHaveLength(500);
    expect(chosen.map((event) => event.type)).toEqual(
      expect.arrayContaining([
        'impact.began',
        'impact.ended',
        'verdict.restored',
        'alert.fired',
        'hint.given',
      ]),
    );
    const instants = chosen.map((event) => event.occurredAt);
    expect(instants).toEqual([...instants].sort());
  });
});
