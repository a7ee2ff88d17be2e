import { formatProblem } from '#authoring';
import { stackFileSchema } from '#contracts';
import { lintChecks } from './lint-checks.js';
import { parseCheckFile } from './parse-check-file.js';

const stack = stackFileSchema.parse({
  id: 'tiny',
  title: 'Tiny',
  summary: 'For tests',
  compose: 'compose.yml',
  images: [{ target: 'node' }],
  nodes: [
    { name: 'store', title: 'Store', user: 'ubuntu', role: 'production' },
    { name: 'outside', title: 'Users', role: 'outside' },
  ],
  entry: { node: 'store', user: 'ubuntu' },
  outside: { node: 'outside' },
  journeys: [{ name: 'read', title: 'Read', everyMs: 1000, slowMs: 500 }],
  probes: [],
  alerts: [],
  tempo: {},
});

const GOOD = `- id: reads
  title: It reads
  steps:
    - run: cat /data
      expect: { stdout: '^ok$' }
- id: writes
  title: It writes
  steps: [{ at: store, run: touch /data, withinMs: 500 }]
  undo: [{ at: store, as: root, run: rm /data }]
`;

/** Problems of the file after a change of its text, as a compiler would print them. */
function problemsOf(change: (text: string) => string): string[] {
  const { checks, problems } = parseCheckFile(change(GOOD), 'disk.yml', 'disk');
  return [...problems, ...lintChecks(checks, stack)].map(formatProblem);
}

describe('a file of checks', () => {
  it('is read with its defaults', () => {
    expect(problemsOf((text) => text)).toEqual([]);
    const [reads] = parseCheckFile(GOOD, 'disk.yml', 'disk').checks;
    expect(reads).toMatchObject({
      area: 'disk',
      check: { quick: false, undo: [], steps: [{ timeoutMs: 30_000, expect: { exitStatus: 0 } }] },
    });
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'a node that the stack does not have',
      (t) => t.replace('at: store, run', 'at: stor, run'),
      'disk.yml:8:13 [1].steps[0].at: The stack has no node "stor"; did you mean "store"?',
    ],
    [
      'a node that the stack does not have, in the undo',
      (t) => t.replace('at: store, as', 'at: disk, as'),
      'disk.yml:9:12 [1].undo[0].at: The stack has no node "disk"; use one of store, outside.',
    ],
    [
      'an id that is taken',
      (t) => t.replace('id: writes', 'id: reads'),
      'disk.yml:6:3 [1].id: "reads" is taken already, in disk.yml: choose another.',
    ],
    [
      'an expression that is none',
      (t) => t.replace("'^ok$'", "'('"),
      'disk.yml:5:17 [0].steps[0].expect.stdout: Correct the regular expression: Invalid regular expression: /(/: Unterminated group.',
    ],
    [
      'a key that does not exist',
      (t) => t.replace('stdout:', 'stdot:'),
      'disk.yml:5:17 [0].steps[0].expect.stdot: There is no "stdot" here; did you mean "stdout"?',
    ],
    [
      'a check without steps',
      (t) => t.replace('steps: [{ at: store, run: touch /data, withinMs: 500 }]', 'steps: []'),
      'disk.yml:8:3 [1].steps: Too little: give at least 1 entry.',
    ],
    [
      'something else than a list',
      () => 'id: reads',
      'disk.yml:1:1 Begin with "- id:": the file is a list of checks.',
    ],
  ])('shows the place of, and the way out of: %s', (_case, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });
});
