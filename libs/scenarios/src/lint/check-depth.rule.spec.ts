import { type Change, lendingStack, lintTiny, printed } from '../fixture/lint-tiny.js';

const without =
  (line: RegExp): Change =>
  (text) =>
    text.replace(line, '');

describe('a scenario that is worth an afternoon', () => {
  it.each<[string, Change, string, string]>([
    [
      'tempts in more ways than one',
      without(/ {2}- \{name: push.*\n/),
      'decoys:',
      'decoys: advice: Add 1 more besides restarting everything: what else would somebody try who is wrong?',
    ],
    [
      'has two ways out',
      without(/ {2}- \{name: cut.*\n/),
      'fixes:',
      'fixes: advice: Add a second, different way out of "kind: fix", or say under onlyFix why there is none.',
    ],
    [
      'does not excuse itself for what it has',
      (text) => `${text}onlyFix: no other way\n`,
      'onlyFix:',
      'onlyFix: advice: Remove this: there are 2 ways out of "kind: fix".',
    ],
    [
      'points at enough',
      without(/ {2}- \{kind: pointer, ref: 'man.*\n/),
      'hints:',
      'hints: advice: Add 1 more pointer to a page, a file or a manual.',
    ],
    [
      'asks enough',
      (text) =>
        without(/ {2}- \{kind: question, text: S.*\n/)(without(/ {2}- \{kind: question, text: 'W.*\n/)(text)),
      'hints:',
      'hints: advice: Add 2 more questions to make one look elsewhere.',
    ],
    [
      'teaches something',
      without(/lessons.*\n/),
      'id:',
      'lessons: advice: Add what one learns here that holds elsewhere, too.',
    ],
    [
      'leaves something to talk about',
      without(/debrief.*\n/),
      'id:',
      'debrief: advice: Add a question that people can talk about afterwards.',
    ],
  ])('%s', (_case, change, needle, problem) => {
    expect(lintTiny(change)).toEqual([printed(needle, change, problem)]);
  });

  it('lets people restart everything, by the attempt of the stack where there is one', () => {
    const change: Change = (text) => text;
    expect(lintTiny(change, lendingStack('restart-everything'))).toEqual([
      printed(
        'decoys:',
        change,
        'decoys: advice: Add the decoy that everybody tries: "use: restart-everything", with what it leads to.',
      ),
    ]);
  });

  it('may have one way out when it says why', () => {
    const change: Change = (text) =>
      `${without(/ {2}- \{name: cut.*\n/)(text)}onlyFix: Nothing else holds it.\n`;
    expect(lintTiny(change)).toEqual([]);
  });
});
