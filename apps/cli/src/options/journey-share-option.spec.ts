import { journeyShareOption } from './journey-share-option.js';

describe('the share of a journey that failed, on the command line', () => {
  it('is gathered for each journey, and the last word on one counts', () => {
    const gathered = ['search=0.9', 'upload=1', 'search=0.5'].reduce(
      (before, text) => journeyShareOption(text, before),
      journeyShareOption('latest=0'),
    );
    expect(gathered).toEqual([
      { name: 'latest', failedShare: 0 },
      { name: 'upload', failedShare: 1 },
      { name: 'search', failedShare: 0.5 },
    ]);
  });

  it.each(['search', 'search=', '=0.5', 'search=1.1', 'search=-1', 'search=all'])('is not "%s"', (text) => {
    expect(() => journeyShareOption(text)).toThrow('for example search=0.9');
  });
});
