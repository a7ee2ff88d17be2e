// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a scenario names its parameters
import { type Change, lintTiny, printed } from '../fixture/lint-tiny.js';

/** The tiny scenario with a parameter of records, used in its story. */
const records =
  (choices: string, story: string): Change =>
  (text) =>
    text
      .replace('parameters:\n', `parameters:\n  place: {choices: [${choices}]}\n`)
      .replace('story: shard', `story: ${story} shard`);

const TWO = '{node: store, file: /a}, {node: outside, file: /b}';

describe('parameters that are records', () => {
  it('are written by their fields', () => {
    expect(lintTiny(records(TWO, '${place.node} ${place.file}'))).toEqual([]);
  });

  it.each<[string, Change, string, string]>([
    [
      'a field that they do not have',
      records(TWO, '${place.node} ${place.fiel}'),
      'story:',
      'sealed.story: The choices of "place" have no field "fiel"; did you mean ${place.file}?',
    ],
    [
      'a field that resembles none',
      records(TWO, '${place.node} ${place.colour}'),
      'story:',
      'sealed.story: The choices of "place" have no field "colour"; use one of ${place.node}, ${place.file}.',
    ],
    [
      'no field',
      records(TWO, '${place}'),
      'story:',
      'sealed.story: The choices of "place" are records: write one of their fields, ${place.node}, ${place.file}.',
    ],
    [
      'a field of single values',
      (text) => text.replace('story: shard ${shard}', 'story: shard ${delay.ms}'),
      'story:',
      'sealed.story: The choices of "delay" are single values without fields: write ${delay} instead of ${delay.ms}.',
    ],
    [
      'a field of a range',
      (text) => text.replace('story: shard ${shard}', 'story: shard ${shard.no}'),
      'story:',
      'sealed.story: The choices of "shard" are numbers of a range without fields: write ${shard} instead of ${shard.no}.',
    ],
    [
      'a field of a parameter that is not declared',
      (text) => text.replace('story: shard ${shard}', 'story: shard ${where.node}'),
      'story:',
      'sealed.story: No parameter "where" is declared: use one of shard, delay. Or write $${where.node} when a shell is to see it.',
    ],
    [
      'a record that lacks a field',
      records('{node: a, file: /a}, {node: b}', '${place.node} ${place.file}'),
      '{node: b}',
      'parameters.place.choices[1]: The first choice has file: give it to this one too.',
    ],
    [
      'a record that has one more',
      records('{node: a}, {node: b, file: /b}', '${place.node}'),
      '{node: b,',
      'parameters.place.choices[1]: The first choice has no file: give it to all, or to none.',
    ],
    [
      'a single value among records',
      records('{node: a}, b', '${place.node}'),
      'b]}',
      'parameters.place.choices[1]: The first choice is a record: write this one as a record too, with node.',
    ],
    [
      'a record among single values',
      records('a, {node: b}', '${place}'),
      '{node: b}',
      'parameters.place.choices[1]: The first choice is a single value: write this one as a single value too.',
    ],
    [
      'a record without fields',
      records('{}, {}', '${place}'),
      '{}, {}',
      'parameters.place.choices[0]: This record is empty: give it fields, or remove it.',
    ],
    [
      'the same choice twice',
      (text) => text.replace('[1s, 5s]', '[1s, 5s, 1s]'),
      '1s]',
      'parameters.delay.choices[2]: This choice is there already: remove one of them.',
    ],
    [
      'a range from above to below',
      (text) => text.replace('[10, 12]', '[12, 10]'),
      'range:',
      'parameters.shard.range: Write the lower end first: [10, 12].',
    ],
    [
      'a field that nothing uses',
      records(TWO, '${place.node}'),
      'file: /a',
      'parameters.place.choices[0].file: Use ${place.file} somewhere, or remove this field from every choice.',
    ],
  ])('%s is told with the way out', (_case, change, needle, problem) => {
    expect(lintTiny(change)).toContain(printed(needle, change, problem));
  });
});
