import { type Change, lintTiny, printed, withSecondInjection } from '../fixture/lint-tiny.js';

/** The injection that is there waits for something. */
const waiting =
  (when: string): Change =>
  (text) =>
    text.replace('    after: ', `    when: ${when}\n    after: `);

describe('what an injection waits for', () => {
  it.each([
    '{journey: read, is: failing}',
    '{journey: read, is: recovered}',
    '{alert: ReadFailed, is: resolved}',
    '{command: "^systemctl re(start|load)"}',
    '{command: "restart", on: store}',
    '{verdict: restored}',
  ])('%s is in order behind something that breaks', (when) => {
    expect(lintTiny(withSecondInjection(`when: ${when}`))).toEqual([]);
  });

  it.each<[string, Change, string, string]>([
    [
      'a journey that the stack does not have',
      withSecondInjection('when: {journey: reed, is: failing}'),
      'journey: reed',
      'injections[1].when.journey: The stack has no journey "reed"; did you mean "read"?',
    ],
    [
      'an alert that the stack does not have',
      withSecondInjection('when: {alert: ReadFail, is: firing}'),
      'alert: ReadFail,',
      'injections[1].when.alert: The stack has no alert "ReadFail"; did you mean "ReadFailed"?',
    ],
    [
      'a command on a node on which nobody can type',
      withSecondInjection('when: {command: restart, on: outside}'),
      'on: outside',
      'injections[1].when.on: The stack has no node to log in to "outside"; use one of store.',
    ],
    [
      'a command that is no regular expression',
      withSecondInjection('when: {command: "kill (all"}'),
      'command: "kill',
      'injections[1].when.command: Correct the regular expression: Invalid regular expression: /kill (all/: Unterminated group.',
    ],
    [
      'a state that a journey does not have',
      withSecondInjection('when: {journey: read, is: firing}'),
      'is: firing',
      'injections[1].when.is: "firing" is not allowed here; did you mean "failing"?',
    ],
    [
      'half a condition',
      withSecondInjection('when: {journey: read}'),
      '{journey: read}',
      'injections[1].when.is: This is missing: add it, one of failing, recovered. It says: recovered: it failed in this practice and succeeds again.',
    ],
    [
      'a key that no condition has',
      withSecondInjection('when: {jurney: read, is: failing}'),
      'jurney',
      'injections[1].when.jurney: There is no "jurney" here; did you mean "journey"?',
    ],
    [
      'two conditions in one',
      withSecondInjection('when: {journey: read, alert: ReadFailed, is: failing}'),
      'alert: ReadFailed, is',
      'injections[1].when.alert: "alert" cannot stand beside the other keys here; remove one of them.',
    ],
    [
      'a verdict that nothing leads to',
      waiting('{verdict: restored}'),
      'verdict:',
      'injections[0].when.verdict: Nothing else is broken before, so service is never restored: wait for something ' +
        'that happens in a false alarm too (a journey, an alert, a command), or leave "when" out and write "after".',
    ],
    [
      'a journey that comes back although nothing broke it',
      waiting('{journey: read, is: recovered}'),
      'is: recovered',
      'injections[0].when.is: Nothing else is broken, so this journey does not fail before: wait for something else.',
    ],
  ])('%s is told with the way out', (_case, change, needle, problem) => {
    expect(lintTiny(change)).toContain(printed(needle, change, problem));
  });

  it('should be expected, so that certification sees it come true', () => {
    const change: Change = (text) =>
      withSecondInjection('when: {alert: ReadFailed, is: firing}')(text)
        .replace('alerts: [{alert: ReadFailed, within: 30s}]', 'alerts: []')
        .replace('page: The check fails', 'page: The check fails, report: {after: 1m, by: A user}');
    expect(lintTiny(change)).toEqual([
      printed(
        'alert: ReadFailed',
        change,
        'injections[1].when.alert: advice: Say under expect.alerts when "ReadFailed" is to be seen: else nothing proves that this ever comes true.',
      ),
    ]);
  });
});
