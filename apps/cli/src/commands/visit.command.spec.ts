import { checkLines } from './visit.command.js';

describe('what somebody has done on a stack, on the command line', () => {
  it('is a line for each thing that is asked, ticked when it is done', () => {
    const doneAt = '2026-11-23T10:00:00.000Z';
    expect(
      checkLines({
        nodes: [
          { name: 'jump', title: 'Jump host', doneAt },
          { name: 'api-0', title: 'API', doneAt: null },
        ],
        searches: [{ name: 'API errors', doneAt: null }],
        guide: { doneAt },
      }),
    ).toEqual([
      '[x] log in to jump',
      '[ ] log in to api-0',
      '[ ] run the search "API errors"',
      '[x] open the guide',
    ]);
  });

  it('is nothing where a stack asks for nothing', () => {
    expect(checkLines({ nodes: [], searches: [], guide: null })).toEqual([]);
  });
});
