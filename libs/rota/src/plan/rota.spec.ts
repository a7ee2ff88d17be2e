import { findingsBetween, type Override, onCallAt, type RotaPlan, shiftsBetween } from './rota.js';

const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);

function override(id: string, personId: string, from: string, to: string, madeAt = '01T00:00'): Override {
  return { id, personId, from: at(from), to: at(to), createdAt: at(madeAt) };
}

function plan(...overrides: Override[]): RotaPlan {
  const rotation = {
    timeZone: 'UTC',
    firstHandOff: '2026-11-10T10:00',
    shiftHours: 72,
    people: ['ada', 'bea'],
  };
  return { rotation, overrides };
}

const told = (of: RotaPlan, from: string, to: string) =>
  shiftsBetween(of, at(from), at(to)).map((shift) => [
    shift.from.toISOString().slice(8, 16),
    shift.to.toISOString().slice(8, 16),
    shift.personId,
    shift.overrideId,
  ]);

const everybody = () => true;

describe('who is on call', () => {
  it('is whoever has the turn, and for a part of it whoever took it over', () => {
    expect(told(plan(override('o', 'cy', '11T08:00', '11T20:00')), '10T10:00', '16T10:00')).toEqual([
      ['10T10:00', '11T08:00', 'ada', null],
      ['11T08:00', '11T20:00', 'cy', 'o'],
      ['11T20:00', '13T10:00', 'ada', null],
      ['13T10:00', '16T10:00', 'bea', null],
    ]);
  });

  it('is asked for a part of a span only', () => {
    expect(told(plan(), '11T00:00', '12T00:00')).toEqual([['11T00:00', '12T00:00', 'ada', null]]);
  });

  it('is one shift when somebody took over across a hand-off', () => {
    expect(told(plan(override('o', 'cy', '13T08:00', '13T12:00')), '13T00:00', '14T00:00')).toEqual([
      ['13T00:00', '13T08:00', 'ada', null],
      ['13T08:00', '13T12:00', 'cy', 'o'],
      ['13T12:00', '14T00:00', 'bea', null],
    ]);
  });

  it('is whoever took over last, when two took over the same time', () => {
    const both = plan(
      override('o1', 'cy', '11T08:00', '11T20:00', '02T00:00'),
      override('o2', 'dee', '11T12:00', '12T00:00', '03T00:00'),
    );
    expect(onCallAt(both, at('11T13:00'))).toBe('dee');
    expect(onCallAt(both, at('11T11:59'))).toBe('cy');
    expect(findingsBetween(both, at('10T10:00'), at('16T10:00'), everybody)).toEqual([
      { kind: 'doubleBooking', from: at('11T12:00'), to: at('11T20:00'), overrideIds: ['o1', 'o2'] },
    ]);
  });

  it('changes with the very instant of the hand-off', () => {
    expect(onCallAt(plan(), new Date(at('13T10:00').getTime() - 1))).toBe('ada');
    expect(onCallAt(plan(), at('13T10:00'))).toBe('bea');
  });
});

describe('what somebody should look at', () => {
  it('is time before the rotation begins, unless somebody took it over', () => {
    const covered = plan(override('o', 'cy', '10T00:00', '10T08:00'));
    expect(findingsBetween(covered, at('10T00:00'), at('11T00:00'), everybody)).toEqual([
      { kind: 'gap', from: at('10T08:00'), to: at('10T10:00'), personId: null },
    ]);
  });

  it('is the turn of somebody who may not come in', () => {
    expect(findingsBetween(plan(), at('10T10:00'), at('16T10:00'), (id) => id !== 'bea')).toEqual([
      { kind: 'gap', from: at('13T10:00'), to: at('16T10:00'), personId: 'bea' },
    ]);
  });

  it('is nothing when the same person took over twice', () => {
    const twice = plan(
      override('o1', 'cy', '11T08:00', '11T20:00'),
      override('o2', 'cy', '11T12:00', '12T00:00'),
    );
    expect(findingsBetween(twice, at('10T10:00'), at('16T10:00'), everybody)).toEqual([]);
  });
});
