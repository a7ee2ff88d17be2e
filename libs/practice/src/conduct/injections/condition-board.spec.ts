import type { ScenarioCondition } from '#contracts';
import { aNewEvent, aStoredEvent } from '#testing';
import { ConditionBoard } from './condition-board.js';

const at = (seconds: number): Date => new Date(Date.parse('2026-11-20T10:00:00Z') + seconds * 1_000);
const RESTART = 'systemctl (re)?start';

describe('a condition of a scenario', () => {
  it.each<[string, ScenarioCondition, Parameters<typeof aNewEvent>, Parameters<typeof aNewEvent>]>([
    [
      'a journey that fails',
      { journey: 'upload', is: 'failing' },
      ['journey.failing', { journey: 'search' }],
      ['journey.failing', { journey: 'upload' }],
    ],
    [
      'a journey that recovered',
      { journey: 'upload', is: 'recovered' },
      ['journey.failing', { journey: 'upload' }],
      ['journey.recovered', { journey: 'upload' }],
    ],
    [
      'an alert that fires',
      { alert: 'Down', is: 'firing' },
      ['alert.fired', { name: 'Slow' }],
      ['alert.fired', { name: 'Down' }],
    ],
    [
      'an alert that no longer does',
      { alert: 'Down', is: 'resolved' },
      ['alert.fired', { name: 'Down' }],
      ['alert.resolved', { name: 'Down' }],
    ],
    ['the verdict', { verdict: 'restored' }, ['verdict.fixed', { fixed: true }], ['verdict.restored', {}]],
    [
      'a command on any node',
      { command: RESTART },
      ['command.ran', { command: 'ls', durationMs: 0 }],
      ['command.ran', { command: 'sudo systemctl restart hab-sup', durationMs: 0 }],
    ],
    [
      'a command on one node',
      { command: RESTART, on: 'api' },
      ['command.ran', { command: 'systemctl start x', host: 'db', durationMs: 0 }],
      ['command.ran', { command: 'systemctl start x', host: 'api', durationMs: 0 }],
    ],
  ])('is %s, and nothing like it', (_, condition, [otherType, other], [type, data]) => {
    const board = new ConditionBoard([condition]);
    board.learn([aNewEvent(otherType, other, at(1))]);
    expect(board.metAt(condition)).toBeNull();
    expect(board.isComplete).toBe(false);
    board.learn([aNewEvent(type, data, at(2)), aNewEvent(type, data, at(9))]);
    expect(board.metAt(condition)).toEqual(at(2));
    expect(board.isComplete).toBe(true);
  });

  it('on a command comes true when the command has ended', () => {
    const condition = { command: '^make' };
    const board = new ConditionBoard([condition]);
    board.learn([aStoredEvent('command.ran', { command: 'make', durationMs: 3_000 }, { occurredAt: at(5) })]);
    expect(board.metAt(condition)).toEqual(at(8));
  });
});
