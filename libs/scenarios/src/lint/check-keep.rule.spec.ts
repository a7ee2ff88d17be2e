import { type Change, lintTiny, printed, stackWithInvariant } from '../fixture/lint-tiny.js';

const keeping =
  (ids: string): Change =>
  (text) =>
    text.replace('probes:\n', `probes:\n  keep: ${ids}\n`);

describe('what a scenario keeps', () => {
  const stack = stackWithInvariant('nobody-signed-out');

  it('may be lent by the stack', () => {
    expect(lintTiny(keeping('[nobody-signed-out]'), stack)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'an invariant that the stack does not lend',
      '[nobody-signed-in]',
      'probes.keep[0]: The stack lends no invariant "nobody-signed-in"; did you mean "nobody-signed-out"?',
    ],
    [
      'an invariant that is kept twice',
      '[nobody-signed-out, nobody-signed-out]',
      'probes.keep[1]: "nobody-signed-out" is kept already: leave it out here.',
    ],
  ])('%s is told with the way out', (_case, ids, problem) => {
    expect(lintTiny(keeping(ids), stack)).toEqual([expect.stringContaining(problem)]);
  });

  it('cannot be lent by a stack that lends none', () => {
    const change = keeping('[nobody-signed-out]');
    const problem =
      'probes.keep[0]: The stack lends no invariant "nobody-signed-out"; it lends none; write it under "invariants".';
    expect(lintTiny(change)).toEqual([printed('nobody-signed-out]', change, problem)]);
  });

  it('takes its name from the invariants of the scenario', () => {
    const own = `  invariants:\n    - {id: nobody-signed-out, title: So it is, node: store, command: [test]}\n`;
    const change: Change = (text) => keeping('[nobody-signed-out]')(text).replace('hold:', `${own}hold:`);
    expect(lintTiny(change, stack)).toEqual([
      expect.stringContaining('"nobody-signed-out" is taken already: choose another name.'),
    ]);
  });
});
