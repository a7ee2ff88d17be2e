import fc from 'fast-check';
import { handOff, type Rotation, turnNumberAt, turnsBetween } from './rotation.js';

const rotation: Rotation = {
  timeZone: 'Europe/Berlin',
  firstHandOff: '2026-03-26T10:00',
  shiftHours: 72,
  people: ['ada', 'bea', 'cy'],
};
const at = (text: string): Date => new Date(text);
const told = (from: string, to: string, of = rotation) =>
  turnsBetween(of, at(from), at(to)).map((turn) => [turn.from.toISOString(), turn.personId]);

describe('a rotation', () => {
  it('changes hands at the same local time, also when summer time begins', () => {
    expect(told('2026-03-26T09:00Z', '2026-04-04T00:00Z')).toEqual([
      ['2026-03-26T09:00:00.000Z', 'ada'],
      ['2026-03-29T08:00:00.000Z', 'bea'],
      ['2026-04-01T08:00:00.000Z', 'cy'],
    ]);
  });

  it('begins anew with the first person', () => {
    expect(told('2026-04-04T08:00Z', '2026-04-04T09:00Z')).toEqual([['2026-04-04T08:00:00.000Z', 'ada']]);
  });

  it('has nobody before its first hand-off, and when nobody stands in it', () => {
    expect(told('2026-03-26T08:00Z', '2026-03-26T09:00Z').map(([, person]) => person)).toEqual([null]);
    const empty = { ...rotation, people: [] };
    expect(told('2026-03-27T08:00Z', '2026-03-27T09:00Z', empty).map(([, person]) => person)).toEqual([null]);
  });

  it('hands over in an hour that does not exist, or exists twice', () => {
    const night = { ...rotation, firstHandOff: '2026-03-28T02:30', shiftHours: 24 };
    expect(handOff(night, 1).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(turnNumberAt(night, handOff(night, 1))).toBe(1);
  });

  it('has no turn in an empty span', () => {
    expect(told('2026-04-04T08:00Z', '2026-04-04T08:00Z')).toEqual([]);
  });

  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
  it('covers every span without a gap or an overlap, in any zone', () => {
    const property = fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 3 * 365 * 24 }),
      fc.integer({ min: 1, max: 2_000 }),
      (timeZone, shiftHours, hour, length) => {
        const from = new Date(at('2026-01-01T00:00Z').getTime() + hour * 3_600_000);
        const to = new Date(from.getTime() + length * 3_600_000);
        const turns = turnsBetween({ ...rotation, timeZone, shiftHours }, from, to);
        expect(turns[0]?.from.getTime()).toBeLessThanOrEqual(from.getTime());
        expect(turns.at(-1)?.to.getTime()).toBeGreaterThanOrEqual(to.getTime());
        for (const [index, turn] of turns.entries()) {
          expect(turn.to.getTime()).toBeGreaterThan(turn.from.getTime());
          if (index > 0) expect(turn.from).toEqual(turns[index - 1]?.to);
        }
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});
