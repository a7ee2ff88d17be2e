import { type Change, lintTiny, printed } from '../fixture/lint-tiny.js';

describe('a sealed term', () => {
  it.each<[string, Change, string, string]>([
    [
      'does not stand in the title of the page',
      (text) => text.replace('Nothing works', 'Nothing but glue'),
      'title: Nothing',
      'open.title: This gives it away: say it without "glue", a sealed term.',
    ],
    [
      'does not stand in who reports',
      (text) => text.replace('check fails', 'check fails, report: {after: 1m, by: The glue man}'),
      'by:',
      'open.report.by: This gives it away: say it without "glue", a sealed term.',
    ],
    [
      'does not stand in what a pointer points at',
      (text) => text.replace('file:store:/etc/hosts', 'file:store:/etc/glue'),
      "ref: 'file",
      'hints[3].ref: This gives it away: say it without "glue", a sealed term.',
    ],
    [
      'does not stand there in another form',
      (text) =>
        text.replace('terms: [glue,', 'terms: [glued,').replace('Since when?', 'Since when is it gluing?'),
      'text: Since',
      'hints[4].text: advice: This may give it away: "gluing" is a form of "glued", a sealed term. Say it otherwise.',
    ],
  ])('%s', (_case, change, needle, problem) => {
    expect(lintTiny(change)).toEqual([printed(needle, change, problem)]);
  });
});
