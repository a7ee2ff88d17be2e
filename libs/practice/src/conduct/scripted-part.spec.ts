import type { NewFeedEvent, ScenarioFile, StackFile } from '#contracts';
import type { Variant } from '#scenarios';
import { aNewEvent, FakeClock } from '#testing';
import { aPractice } from '../fixture/a-practice.js';
import type { RunServices } from './run-services.js';
import { ScriptedPart } from './scripted-part.js';

const BEGAN = new Date('2026-11-20T10:00:00Z');
const practice = aPractice({ beganAt: BEGAN, tempo: 2, responder: 'scripted', attempt: 'restart' });
const never = new AbortController().signal;

function scenario(more: object = {}): Variant {
  const file = {
    open: {},
    expect: { alerts: [{ alert: 'Down', within: '1m' }] },
    hold: '10s',
    fixes: [{ name: 'mend', title: 'Mends it', kind: 'fix', within: '1m' }],
    decoys: [{ name: 'restart', title: 'Restarts it', leadsTo: 'nothing', within: '1m' }],
    ...more,
  } as unknown as ScenarioFile;
  return { scenario: file } as Variant;
}

/** A part whose typing takes no time; what it does is noted with the seconds since the start. */
function played(variant: Variant) {
  const clock = new FakeClock(BEGAN);
  const deeds: string[] = [];
  const told: NewFeedEvent[] = [];
  const note = (deed: string): void =>
    void deeds.push(`${deed} +${(clock.now().getTime() - BEGAN.getTime()) / 1_000} s`);
  const services = {
    clock,
    changes: { declareOver: async () => note('over') },
    recorder: { record: async (_: string, events: NewFeedEvent[]) => void told.push(...events) },
    scripted: { type: async (_: unknown, __: unknown, { name }: { name: string }) => note(name) },
  } as unknown as RunServices;
  return { part: new ScriptedPart(practice, variant, {} as StackFile, services), clock, deeds, told };
}

describe('the scripted responder', () => {
  it.each(['alert.fired', 'report.received'] as const)(
    'begins when it is paged by %s, says when all is typed, and ends when its time has passed',
    async (page) => {
      const { part, clock, deeds, told } = played(scenario());
      const over = part.play(practice, () => true, never);
      await clock.advance(5_000);
      expect(deeds).toEqual([]);
      part.learn([aNewEvent(page)] as never);
      await clock.advance(250);
      expect(deeds).toEqual(['restart +5.25 s']);
      expect(told).toEqual([
        {
          type: 'script.done',
          occurredAt: new Date('2026-11-20T10:00:05.250Z'),
          data: { attempt: 'restart', typedAt: '2026-11-20T10:00:05.250Z' },
        },
      ]);
      await clock.advance(29_999);
      expect(deeds).toHaveLength(1);
      await clock.advance(251);
      await over;
      expect(deeds[1]).toBe('over +35.25 s');
    },
  );

  it('looks by chance, a minute after the start, where nothing pages anybody', async () => {
    const { part, clock, deeds } = played(scenario({ expect: { alerts: [] } }));
    void part.play(practice, () => true, never);
    await clock.advance(29_750);
    expect(deeds).toEqual([]);
    await clock.advance(250);
    expect(deeds).toEqual(['restart +30 s']);
  });

  it('waits for a report as for an alert', async () => {
    const report = { after: '5m', by: 'A user' };
    const { part, clock, deeds } = played(scenario({ expect: { alerts: [] }, open: { report } }));
    void part.play(practice, () => true, never);
    await clock.advance(60_000);
    expect(deeds).toEqual([]);
  });

  it('types nothing again when another server takes the practice up', async () => {
    const { part, clock, deeds } = played(scenario());
    const typedAt = BEGAN.toISOString();
    part.learn([aNewEvent('alert.fired'), aNewEvent('script.done', { typedAt })] as never);
    const over = part.play(practice, () => true, never);
    await clock.advance(30_000);
    await over;
    expect(deeds).toEqual(['over +30 s']);
  });
});
