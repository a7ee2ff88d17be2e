import { userStatusOf } from './user-status.js';

const onsetAt = '2026-11-20T14:00:00.000Z';
const endAt = '2026-11-20T14:03:12.000Z';

describe('whether it is broken for users', () => {
  it('counts from the onset while it lasts', () => {
    expect(userStatusOf({ onsetAt, endAt: null }, 'live')).toMatchObject({
      tone: 'broken',
      headline: 'Broken for users',
      sinceAt: onsetAt,
    });
  });

  it('says how long it lasted once it is over', () => {
    expect(userStatusOf({ onsetAt, endAt }, 'restored')).toMatchObject({
      tone: 'well',
      sinceAt: null,
      note: 'broken for 03:12',
    });
  });

  it('runs no clock for a practice that was stopped while users suffered', () => {
    expect(userStatusOf({ onsetAt, endAt: null }, 'aborted').sinceAt).toBeNull();
  });

  it('does not claim that users are well before there are users', () => {
    expect(userStatusOf({ onsetAt: null, endAt: null }, 'announced').tone).toBe('idle');
  });
});
