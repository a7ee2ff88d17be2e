import { asText, FIRST_SEARCH, fieldOf, filterQuery, logTime, searchOf, searchQuery } from './log-search.js';

const NOW = Date.parse('2017-11-17T01:52:34.120Z');

describe('a search in the logs', () => {
  it('asks for what is new when it begins, and for older pages of the same time', () => {
    const search = { ...FIRST_SEARCH, text: ' no shard ', nodes: ['api', 'router'] };
    expect(searchQuery(search, NOW, null)).toEqual({
      text: 'no shard',
      node: 'api,router',
      from: '2017-11-17T01:37:34.120Z',
      limit: 200,
    });
    expect(searchQuery(search, NOW, 'c1').from).toBe('2017-11-17T01:37:34.120Z');
    expect(searchQuery(search, NOW, 'c1').before).toBe('c1');
  });

  it('takes instants as UTC, whatever the clock of the reader says, and leaves open what is not filled in', () => {
    const search = { ...FIRST_SEARCH, minutes: null, from: '2017-11-17T01:00', to: '' };
    expect(searchQuery(search, NOW, null)).toEqual({ from: '2017-11-17T01:00:00.000Z', limit: 200 });
    expect(fieldOf(NOW)).toBe('2017-11-17T01:52:34');
  });

  it('is made of a saved one, which looks back an hour when it names no time', () => {
    const saved = { name: 'Live Workers', nodes: ['w0'], services: [], text: 'error' };
    expect(searchOf(saved)).toEqual({ ...FIRST_SEARCH, text: 'error', nodes: ['w0'], minutes: 60 });
    expect(searchOf({ ...saved, minutes: 15 }).minutes).toBe(15);
  });

  it('has no time in a live tail', () => {
    expect(filterQuery(FIRST_SEARCH)).toEqual({});
  });
});

describe('lines of a log', () => {
  const line = (second: string, text: string) => ({
    at: `2017-11-17T01:52:${second}Z`,
    node: 'api',
    service: 'builder-api',
    text,
  });

  it('show their time in UTC', () => {
    expect(logTime('2017-11-17T01:52:34.12Z')).toBe('Nov 17 01:52:34.120');
  });

  it('are copied oldest first', () => {
    expect(asText([line('35', 'second'), line('34', 'first')])).toBe(
      '2017-11-17T01:52:34Z api builder-api first\n2017-11-17T01:52:35Z api builder-api second',
    );
  });
});
