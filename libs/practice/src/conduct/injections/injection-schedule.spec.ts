import type { ScenarioInjection } from '#contracts';
import type { Injection } from '#faults';
import { aNewEvent } from '#testing';
import { ConditionBoard } from './condition-board.js';
import { InjectionSchedule } from './injection-schedule.js';

const BEGAN = Date.parse('2026-11-20T10:00:00Z');
const at = (seconds: number): Date => new Date(BEGAN + seconds * 1_000);
const when = { journey: 'upload', is: 'failing' } as const;

function scripted(name: string, more: Partial<ScenarioInjection> = {}): ScenarioInjection {
  return { name, fault: 'process.signal', after: '0s', noise: false, with: {}, ...more };
}

function row(name: string, state: Injection['state'], seconds = 0): Injection {
  const times = { plannedFor: at(seconds), applyingAt: at(seconds), activeAt: at(seconds + 1) };
  return { id: `${name}-row`, name, state, ...times } as Injection;
}

/** What is to be done, as `kind name#nth +seconds`. */
function deeds(injections: ScenarioInjection[], rows: Injection[] = [], metAtSeconds?: number): string[] {
  const board = new ConditionBoard([when]);
  if (metAtSeconds !== undefined)
    board.learn([aNewEvent('journey.failing', { journey: 'upload' }, at(metAtSeconds))]);
  const own = injections.map((each) => (each.when ? { ...each, when: when as typeof each.when } : each));
  return new InjectionSchedule(own, board)
    .deeds(rows, { beganMs: BEGAN, tempo: 2 })
    .map(
      ({ kind, injection, nth, dueMs }) => `${kind} ${injection.name}#${nth} +${(dueMs - BEGAN) / 1_000} s`,
    );
}

describe('the schedule of a scenario', () => {
  it('is sorted by time, at the tempo of the practice', () => {
    expect(deeds([scripted('late', { after: '60s' }), scripted('first')])).toEqual([
      'apply first#0 +0 s',
      'apply late#0 +30 s',
    ]);
  });

  it('holds nothing that was done, whatever became of it', () => {
    for (const state of ['applying', 'active', 'reverting', 'reverted', 'failed'] as const)
      expect(deeds([scripted('one')], [row('one', state)])).toEqual([]);
  });

  it('begins what was prepared', () => {
    expect(deeds([scripted('one')], [row('one', 'planned', 5)])).toEqual(['begin one#0 +5 s']);
  });

  it('waits for a condition, and counts from when it came true', () => {
    const one = [scripted('one', { when, after: '10s' })];
    expect(deeds(one)).toEqual([]);
    expect(deeds(one, [], 100)).toEqual(['apply one#0 +105 s']);
  });

  it('does a condition once, though it is true again and again', () => {
    expect(deeds([scripted('one', { when })], [row('one', 'reverted')], 100)).toEqual([]);
  });

  it('repeats as often as it is told, counted from the first time and not from the last', () => {
    const one = [scripted('one', { repeat: { every: '20s', times: 3 } })];
    expect(deeds(one)).toEqual(['apply one#0 +0 s']);
    expect(deeds(one, [row('one', 'active', 4)])).toEqual(['apply one#1 +10 s']);
    expect(deeds(one, [row('one', 'active'), row('one', 'active')])).toEqual(['apply one#2 +20 s']);
    expect(deeds(one, [row('one', 'active'), row('one', 'active'), row('one', 'reverted')])).toEqual([]);
  });

  it('undoes what lasts for a while, from when it was done', () => {
    const one = [scripted('one', { lasts: '60s' })];
    expect(deeds(one, [row('one', 'active', 4)])).toEqual(['undo one#0 +35 s']);
    expect(deeds(one, [row('one', 'reverted', 4)])).toEqual([]);
  });

  it('undoes what a dead server was undoing, and tries no more what cannot be undone', () => {
    const one = [scripted('one', { lasts: '60s' })];
    expect(deeds(one, [row('one', 'reverting', 4)])).toEqual(['undo one#0 +35 s']);
    expect(deeds(one, [row('one', 'failed', 4)])).toEqual([]);
  });

  it('knows which failures are bound to come: no noise, and nothing that waits for its condition', () => {
    const board = new ConditionBoard([when]);
    const injections = [
      scripted('first'),
      scripted('late', { after: '1m' }),
      scripted('noise', { noise: true }),
      scripted('second', { when }),
    ];
    const schedule = new InjectionSchedule(injections, board);
    const toCome = (...begun: string[]): string[] =>
      schedule.failuresToCome(new Set(begun)).map(({ name }) => name);
    expect(toCome()).toEqual(['first', 'late']);
    expect(toCome('first', 'late')).toEqual([]);
    board.learn([aNewEvent('journey.failing', { journey: 'upload' }, at(9))]);
    expect(toCome('first', 'late')).toEqual(['second']);
  });
});
