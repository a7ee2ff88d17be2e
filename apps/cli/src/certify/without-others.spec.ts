import { withoutOthers } from './without-others.js';

describe('what an eavesdropper takes of an answer', () => {
  it('has no practice that is over: its sealed part is open', () => {
    const practices = [{ id: 'a', endedAt: '2026-11-21T10:00:00Z' }, { id: 'b', endedAt: null }, { id: 'c' }];
    expect(withoutOthers({ practices, next: null }, 'c')).toEqual({
      practices: [{ id: 'b', endedAt: null }, { id: 'c' }],
      next: null,
    });
  });

  it.each(['notices', 'deliveries'])('has the %s of this practice alone', (list) => {
    const answer = {
      [list]: [
        { practiceId: 'a', lines: ['x'] },
        { practiceId: 'b', lines: ['y'] },
      ],
    };
    expect(withoutOthers(answer, 'b')).toEqual({ [list]: [{ practiceId: 'b', lines: ['y'] }] });
  });

  it.each([['a sentence'], [null], [undefined], [{ code: 'auth.forbidden' }]])(
    'is %j otherwise',
    (answer) => {
      expect(withoutOthers(answer, 'b')).toEqual(answer);
    },
  );
});
