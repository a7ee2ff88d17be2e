// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a scenario names its parameters

import { formatProblem } from '#authoring';
import { placeOf, TINY_SCENARIO, TinyFaults, tinyStack } from '../fixture/tiny-scenario.js';
import { parseScenario } from '../parse-scenario.js';
import { lintScenario } from './lint-scenario.js';

function lint(change: (text: string) => string): string[] {
  const { template, problems } = parseScenario(change(TINY_SCENARIO), 'tiny.yaml');
  if (!template) throw new Error(problems.map(formatProblem).join('\n'));
  return lintScenario(template, { stack: tinyStack(), faults: new TinyFaults() }).map(formatProblem);
}

describe('lintScenario', () => {
  it('finds nothing in a good scenario', () => {
    expect(lint((text) => text)).toEqual([]);
  });

  it.each<[string, (text: string) => string, string, string]>([
    [
      'a node of a probe',
      (t) => t.replace('moves, node: store', 'moves, node: stoer'),
      'node: stoer',
      'probes.rootCause[0].node: The stack has no node "stoer"; did you mean "store"?',
    ],
    [
      'a node that nobody logs in to',
      (t) => t.replace('script: [{on: store, type: pull', 'script: [{on: outside, type: pull'),
      'on: outside',
      'decoys[1].script[0].on: The stack has no node to log in to "outside"; use one of store.',
    ],
    [
      'a journey',
      (t) => t.replace('journey: read', 'journey: reed'),
      'journey: reed',
      'expect.journeys[0].journey: The stack has no journey "reed"; did you mean "read"?',
    ],
    [
      'a component',
      (t) => t.replace('components: [store]', 'components: [stoer]'),
      'stoer',
      'components[0]: The stack has no node or service "stoer"; did you mean "store"?',
    ],
    [
      'a manual page',
      (t) => t.replace('man:ps(1)', 'man:ps'),
      "ref: 'man",
      'hints[2].ref: Write a manual page with its section, for example man:ps(1).',
    ],
    [
      'a node of what must not be found',
      (t) =>
        t.replace(
          'probes:\n',
          '  absent: [{id: none, title: none, node: stoer, command: [look]}]\nprobes:\n',
        ),
      'node: stoer',
      'expect.absent[0].node: The stack has no node "stoer"; did you mean "store"?',
    ],
    [
      'an alert',
      (t) => t.replace('alert: ReadFailed', 'alert: ReadFails'),
      'alert: ReadFails',
      'expect.alerts[0].alert: The stack has no alert "ReadFails"; did you mean "ReadFailed"?',
    ],
    [
      'a fault',
      (t) => t.replace('tiny.stick', 'tiny.stuck'),
      'fault: tiny.stuck',
      'injections[0].fault: There is no fault "tiny.stuck"; did you mean "tiny.stick"?',
    ],
    [
      'parameters of a fault',
      (t) => t.replace(", shard: '${shard}'}", ', shard: many}'),
      'shard: many',
      'injections[0].with.shard: Write a number here.',
    ],
    [
      'a node that a fault touches',
      (t) => t.replace('with: {node: store', 'with: {node: elsewhere'),
      'node: elsewhere',
      'injections[0].with.node: The stack has no node "elsewhere"; use one of store, outside.',
    ],
    [
      'a page of the guide',
      (t) => t.replace('guide:store', 'guide:stores'),
      "ref: 'guide:stores",
      'hints[0].ref: The stack has no page in its guide "stores"; did you mean "store"?',
    ],
    [
      'a node of a file',
      (t) => t.replace("'guide:store'", "'file:nowhere:/etc/x'"),
      "ref: 'file:",
      'hints[0].ref: The stack has no node "nowhere"; use one of store, outside.',
    ],
    [
      'a hint that gives it away',
      (t) => t.replace('wait for?', 'wait for? GLUE, perhaps?'),
      "text: 'What",
      'hints[1].text: This gives it away: say it without "glue", a sealed term.',
    ],
    [
      'a page that gives it away',
      (t) => t.replace('The check fails', 'The check finds glue'),
      'page: The',
      'open.page: This gives it away: say it without "glue", a sealed term.',
    ],
    [
      'a regular expression',
      (t) => t.replace("'^ok'", "'(ok'"),
      "stdout: '(ok",
      'probes.rootCause[0].expect.stdout: Correct the regular expression: Invalid regular expression: /(ok/: Unterminated group.',
    ],
    [
      'a probe that has the id of another one',
      (t) => t.replace('id: loose', 'id: steady'),
      'id: steady',
      'probes.rootCause[0].id: "steady" is taken already: choose another name.',
    ],
    [
      'an id in the folder of another stack',
      (t) => t.replace('id: tiny/', 'id: other/'),
      'id: other',
      'id: Begin the id with its stack: "tiny/…".',
    ],
    [
      'a scenario in which nobody is tempted to restart',
      (t) => t.replace('systemctl restart all', 'uptime'),
      'decoys:',
      'decoys: advice: Add the decoy that everybody tries: restart everything.',
    ],
    [
      'a parameter that nothing uses',
      (t) => t.replace('parameters:', 'parameters:\n  colour: {choices: [red]}'),
      'colour:',
      'parameters.colour: Use ${colour} somewhere, or remove it.',
    ],
  ])('shows the place of, and the way out of: %s', (_case, change, needle, problem) => {
    expect(lint(change)).toEqual([`${placeOf(needle, change(TINY_SCENARIO))} ${problem}`]);
  });

  it('finds what only one of the variants has', () => {
    const hint = (text: string) => text.replace('wait for?', 'wait for, in shard 12?');
    const place = placeOf("text: 'What", hint(TINY_SCENARIO));
    expect(lint(hint)).toEqual([
      `${place} hints[1].text: This gives it away: say it without "shard 12", a sealed term.`,
    ]);
    const delay = (text: string) => text.replace('[1s, 5s]', '[1s, soon]');
    expect(lint(delay)).toEqual([
      `${placeOf('after:', TINY_SCENARIO)} injections[0].after: Write a duration as a number and ms, s, m or h, for example "30s".`,
    ]);
  });

  it('allows a scenario in which nothing is broken', () => {
    const falseAlarm = (text: string) =>
      text
        .replace(/injections:\n[\s\S]*?expect:\n/, 'injections: []\nexpect:\n')
        .replace('{choices: [1s, 5s]}', "{choices: ['5s']}")
        .replace('hold: 5s', 'hold: ${delay}');
    expect(lint(falseAlarm)).toEqual([]);
  });
});
