import { type Change, lendingStack, lintTiny, printed } from '../fixture/lint-tiny.js';

/** The first decoy is typed from something else than its script. */
const typing =
  (what: string): Change =>
  (text) =>
    text.replace('    script: [{on: store, type: systemctl restart all}]\n', what);

describe('what an attempt types', () => {
  it('may be lent by the stack', () => {
    const change = typing('    use: restart-everything\n');
    expect(lintTiny(change, lendingStack('restart-everything'))).toEqual([]);
  });

  it.each<[string, Change, string, string]>([
    [
      'neither a script nor an attempt of the stack',
      typing(''),
      'name: restart-all',
      'decoys[0]: Say what "restart-all" types: add "script", or "use" with an attempt of the stack: restart-everything.',
    ],
    [
      'both',
      typing('    use: restart-everything\n    script: [{type: restart}]\n'),
      'use: restart',
      'decoys[0].use: Keep either "use" or "script": one says it all.',
    ],
    [
      'an attempt that the stack does not have',
      typing('    use: restart-all\n'),
      'use: restart',
      'decoys[0].use: The stack has no attempt "restart-all"; use one of restart-everything.',
    ],
    [
      'an attempt with a slip of the finger',
      typing('    use: restart-everythin\n'),
      'use: restart',
      'decoys[0].use: The stack has no attempt "restart-everythin"; did you mean "restart-everything"?',
    ],
  ])('%s is told with the way out', (_case, change, needle, problem) => {
    const problems = lintTiny(change, lendingStack('restart-everything'));
    expect(problems).toContain(printed(needle, change, problem));
  });

  it('cannot be lent by a stack that lends nothing', () => {
    const change = typing('    use: restart-everything\n');
    expect(lintTiny(change)).toContain(
      printed(
        'use: restart',
        change,
        'decoys[0].use: The stack has no attempt "restart-everything"; it lends none; write a "script" instead.',
      ),
    );
  });

  it('must be a fix at least once', () => {
    const change: Change = (text) => text.replaceAll('kind: fix', 'kind: workaround');
    expect(lintTiny(change)).toContain(
      printed(
        'fixes:',
        change,
        'fixes: Add a way out of "kind: fix": without one nobody can tell that the cause can be removed.',
      ),
    );
  });
});
