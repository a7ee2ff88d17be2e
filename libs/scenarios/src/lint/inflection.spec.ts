import { formOf, stem } from './inflection.js';

describe('forms of a word', () => {
  it.each([
    ['locked', ['lock', 'locks', 'locking']],
    ['stopped', ['stop', 'stops', 'stopping']],
    ['terminate', ['terminates', 'terminated', 'terminating']],
    ['permission', ['permissions']],
    ['process', ['processes', 'processed']],
    ['query', ['queries', 'queried']],
    ['freeze', ['freezes', 'freezing']],
  ])('%s has the stem of its other forms', (word, forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
  });

  it.each([
    ['terminate', 'terminal'],
    ['root', 'router'],
    ['status', 'state'],
    ['this', 'the'],
    ['owner', 'owned'],
  ])('%s is not taken for %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('are found in a text as a whole phrase, whatever stands between the words', () => {
    expect(formOf('idle transaction', 'Which of the idling transactions is oldest?')).toBe(
      'idling transactions',
    );
    expect(formOf('idle transaction', 'idle in a transaction')).toBeUndefined();
    expect(formOf('…', 'anything')).toBeUndefined();
  });
});
