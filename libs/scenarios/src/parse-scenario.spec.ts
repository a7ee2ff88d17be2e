// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a scenario names its parameters
import { formatProblem } from '#authoring';
import { placeOf, TINY_SCENARIO } from './fixture/tiny-scenario.js';
import { parseScenario } from './parse-scenario.js';

const NO_SCENARIO =
  'Begin with "id:": a scenario is keys with values. `simsup scenario new` writes one with everything in its place.';

/** Problems of the tiny scenario after a change of its text, as a compiler would print them. */
function problemsOf(change: (text: string) => string): string[] {
  return parseScenario(change(TINY_SCENARIO), 'tiny.yaml').problems.map(formatProblem);
}

describe('parseScenario', () => {
  it('reads a good file without a problem', () => {
    expect(problemsOf((text) => text)).toEqual([]);
    expect(parseScenario(TINY_SCENARIO, 'tiny.yaml').template?.id).toBe('tiny/stuck');
  });

  it.each<[string, (text: string) => string, string, string]>([
    [
      'a key that does not exist',
      (t) => t.replace('difficulty:', 'dificulty:'),
      'dificulty:',
      'dificulty: There is no "dificulty" here; did you mean "difficulty"?',
    ],
    [
      'a key that does not exist, deep inside',
      (t) => t.replace('leadsTo:', 'leadTo:'),
      'leadTo:',
      'decoys[0].leadTo: There is no "leadTo" here; did you mean "leadsTo"?',
    ],
    [
      'a value that is not among the choices',
      (t) => t.replace('kind: fix', 'kind: fixes'),
      'kind: fixes',
      'fixes[0].kind: "fixes" is not allowed here; did you mean "fix"?',
    ],
    [
      'something that is missing',
      (t) => t.replace('hold: 5s\n', ''),
      'id:',
      'hold: This is missing: add it, for example "hold: 30s". It says: How long all must be well before the verdict "restored".',
    ],
    [
      'a value of another type',
      (t) => t.replace('version: 1', 'version: one'),
      'version:',
      'version: Write a number here.',
    ],
    [
      'a duration that is none',
      (t) => t.replace('hold: 5s', 'hold: 5 seconds'),
      'hold:',
      'hold: Write a duration as a number and ms, s, m or h, for example "30s".',
    ],
    [
      'an empty list',
      (t) => t.replace('[looking]', '[]'),
      'skills:',
      'skills: Too little: give at least 1 entry.',
    ],
    [
      'a reference to a parameter that is not declared',
      (t) => t.replace('after: ${delay}', 'after: ${dealy}'),
      'after:',
      'injections[0].after: No parameter "dealy" is declared: did you mean "delay"? Or write $${dealy} when a shell is to see it.',
    ],
    [
      'a hint of an unknown kind',
      (t) => t.replace('kind: question', 'kind: answer'),
      'kind: answer',
      'hints[1].kind: "answer" is not allowed here; use one of pointer, question.',
    ],
    [
      'a parameter with both choices and a range',
      (t) => t.replace('{range: [10, 12]}', '{range: [10, 12], choices: [1]}'),
      'range:',
      'parameters.shard.range: "range" cannot stand beside the other keys here; remove one of them.',
    ],
    [
      'broken YAML',
      (t) => t.replace('skills: [looking]', 'skills: [looking'),
      'components',
      'Close the "[" before, with "]".',
    ],
    [
      'the same key twice',
      (t) => t.replace('version: 1', 'version: 1\nversion: 2'),
      'version: 2',
      '"version" stands here twice: keep one of them.',
    ],
    ['a list at the top', () => '- one', '', NO_SCENARIO],
    ['nothing at all', () => '', '', NO_SCENARIO],
  ])('shows the place of, and the way out of: %s', (_case, change, needle, problem) => {
    expect(problemsOf(change)).toContain(`${placeOf(needle, change(TINY_SCENARIO))} ${problem}`);
  });

  it('refuses a bomb of aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((letter) => {
        const last = `*${String.fromCharCode(letter.charCodeAt(0) - 1)}`;
        return `${letter}: &${letter} [${Array(9).fill(last).join(',')}]`;
      }),
    ].join('\n');
    expect(problemsOf(() => bomb)[0]).toContain('Write repetitions out: so many aliases');
  });

  it('refuses a file that is far too long', () => {
    expect(problemsOf((text) => text + '#'.repeat(300_000))[0]).toContain('Keep the file below 256 KiB');
  });
});
