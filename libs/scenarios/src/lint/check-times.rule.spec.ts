import { type Change, lintTiny, printed, withInjection } from '../fixture/lint-tiny.js';

describe('times', () => {
  it.each<[string, Change]>([
    [
      'an injection that is over before it begins again',
      withInjection('    lasts: 20s\n    repeat: {every: 1m, times: 3}\n'),
    ],
    [
      'a report of a person',
      (text) => text.replace('check fails', 'check fails, report: {after: 2m, by: A user}'),
    ],
    ['an end after the question', (text) => `${text}limits: {askToStopAfter: 1h, abortAfter: 2h}\n`],
  ])('%s is in order', (_case, change) => {
    expect(lintTiny(change)).toEqual([]);
  });

  it.each<[string, Change, string, string]>([
    [
      'an injection that lasts longer than until it begins again',
      withInjection('    lasts: 2m\n    repeat: {every: 1m, times: 3}\n'),
      'lasts:',
      'injections[0].lasts: It begins again every 1m: let it last less than that, or repeat it less often.',
    ],
    [
      'an injection that lasts no time',
      withInjection('    lasts: 0s\n'),
      'lasts:',
      'injections[0].lasts: Write how long it lasts, for example 30s, or remove it.',
    ],
    [
      'a repetition without a pause',
      withInjection('    repeat: {every: 0s, times: 3}\n'),
      'every:',
      'injections[0].repeat.every: Write how often, for example 1m.',
    ],
    [
      'a repetition that is none',
      withInjection('    repeat: {every: 1m, times: 1}\n'),
      'times:',
      'injections[0].repeat.times: Too little: use at least 2.',
    ],
    [
      'an injection after the practice was stopped',
      (text) => `${text.replace('[1s, 5s]', '[1s, 3h]')}limits: {askToStopAfter: 1h, abortAfter: 2h}\n`,
      'after:',
      'injections[0].after: The practice is stopped after 2h (limits.abortAfter): let this happen earlier.',
    ],
    [
      'an end before the question whether to end',
      (text) => `${text}limits: {askToStopAfter: 1h, abortAfter: 30m}\n`,
      'abortAfter:',
      'limits.abortAfter: Instigators are asked after 1h only: stop later than that.',
    ],
    [
      'a hold of no time',
      (text) => text.replace('hold: 5s', 'hold: 0s'),
      'hold:',
      'hold: Write how long all must be well, for example 30s: at 0 one lucky look is enough.',
    ],
    [
      'an expectation that any stack fulfils',
      (text) => text.replace('failedShare: 0.5', 'failedShare: 0'),
      'failedShare:',
      'expect.journeys[0].failedShare: Write more than 0, or leave "read" out: any stack fulfils this.',
    ],
    [
      'an incident of which nobody is told',
      (text) => text.replace('alerts: [{alert: ReadFailed, within: 30s}]', 'alerts: []'),
      'expect:',
      'expect: Nobody is told: name the alert that fires, under alerts, or a person who tells, under open.report.',
    ],
    [
      'half a report',
      (text) => text.replace('check fails', 'check fails, report: {by: A user}'),
      '{by: A user}',
      'open.report.after: This is missing: add it, for example "after: 30s". It says: So long after the start of the practice.',
    ],
  ])('%s is told with the way out', (_case, change, needle, problem) => {
    expect(lintTiny(change)).toEqual([printed(needle, change, problem)]);
  });

  it('a false alarm of which nobody is told is no alarm', () => {
    const change: Change = (text) =>
      text
        .replace('    after: ', '    noise: true\n    after: ')
        .replace('alerts: [{alert: ReadFailed, within: 30s}]', 'alerts: []');
    expect(lintTiny(change)).toEqual([
      printed(
        'expect:',
        change,
        'expect: Nobody is told: a false alarm needs an alert here, or a person who tells, under open.report.',
      ),
    ]);
  });

  it('noise that piles up is advised against', () => {
    const change = withInjection('    noise: true\n    repeat: {every: 1m, times: 3}\n');
    expect(lintTiny(change)).toEqual([
      printed(
        'name: stuck',
        change,
        'injections[0]: advice: Say under "lasts" when each "stuck" is over: noise that piles up is no noise.',
      ),
    ]);
  });
});
