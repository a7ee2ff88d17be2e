import { BROKEN_NAMES } from './fixture/broken/broken-names.js';
import { BROKEN_VALUES } from './fixture/broken/broken-values.js';
import { BROKEN_YAML } from './fixture/broken/broken-yaml.js';
import { lintTinyBytes } from './fixture/lint-tiny.js';
import { TINY_SCENARIO } from './fixture/tiny-scenario.js';

const ALL = [...BROKEN_YAML, ...BROKEN_VALUES, ...BROKEN_NAMES];

describe('a scenario file written in any text editor', () => {
  it.each(ALL)('that %s is told by line and column, with the way out', (_way, change, problems) => {
    expect(lintTinyBytes(change(TINY_SCENARIO))).toEqual(problems);
  });

  it('is told of every way in a sentence that begins with a place and ends', () => {
    for (const problem of ALL.flatMap(([, , problems]) => problems)) {
      expect(problem).toMatch(/^tiny\.yaml:\d+:\d+ .+[.?]$/);
      expect(problem).not.toMatch(
        /undefined|\[object|expected (a|s|n)|Invalid input|[Ff]low |scalar|mapping|token/,
      );
    }
  });

  it('can be wrong in more than forty ways', () => {
    expect(new Set(ALL.map(([way]) => way)).size).toBeGreaterThan(40);
  });

  it.each([
    ['a byte order mark', `\ufeff${TINY_SCENARIO}`],
    ['lines that end as on Windows', TINY_SCENARIO.replaceAll('\n', '\r\n')],
    ['no end of the last line', TINY_SCENARIO.trimEnd()],
    ['spaces at the ends of lines', TINY_SCENARIO.replaceAll('\n', '  \n')],
    ['a line "---" at the top', `---\n${TINY_SCENARIO}`],
  ])('may have %s', (_case, text) => {
    expect(lintTinyBytes(text)).toEqual([]);
    expect(lintTinyBytes(Buffer.from(text))).toEqual([]);
  });
});
