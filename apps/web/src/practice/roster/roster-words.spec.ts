import { type PracticeRole, type RosterView, USUAL_LIMITS } from '#contracts';
import { missingWords, rosterParts } from './roster-words.js';

const entry = (name: string, role: PracticeRole, place: number | null = null) => ({
  personId: name,
  name,
  role,
  place,
  since: '2026-11-20T10:00:00Z',
});

function roster(more: Partial<RosterView> = {}): RosterView {
  return {
    mode: 'group',
    limits: USUAL_LIMITS,
    overridden: null,
    entries: [
      entry('Ines', 'instigator'),
      entry('Rui', 'responder'),
      entry('Cem', 'coordinator'),
      entry('Rae', 'responder', 1),
    ],
    missing: { instigators: 0, responders: 1 },
    can: { signUpAs: [], lacks: [], withdraw: false, changeLimits: false },
    ...more,
  };
}

describe('who takes part', () => {
  it('stands by part, with how many there are and may be, and apart from them who waits', () => {
    const shown = rosterParts(roster()).map(({ title, count, people, waiting }) => [
      title,
      count,
      people.map(({ name }) => name).join(),
      waiting.map(({ name }) => name).join(),
    ]);
    expect(shown).toEqual([
      ['Instigators', '1 of 1–3', 'Ines', ''],
      ['Responders', '2 of 3–6', 'Rui,Cem', 'Rae'],
    ]);
  });

  it('names no limits where somebody practises alone', () => {
    const alone = roster({ mode: 'alone', entries: [entry('Rui', 'responder'), entry('Oz', 'observer')] });
    expect(rosterParts(alone).map(({ title, count }) => `${title}${count}`)).toEqual([
      'Responders',
      'Observers',
    ]);
  });
});

describe('who is missing', () => {
  it('is said as one sentence, or not at all', () => {
    expect(missingWords(roster())).toBe('It needs 1 more responder to begin.');
    const both = { instigators: 1, responders: 3 };
    expect(missingWords(roster({ missing: both }))).toBe(
      'It needs 1 more instigator and 3 more responders to begin.',
    );
    expect(missingWords(roster({ missing: { instigators: 0, responders: 0 } }))).toBeNull();
  });
});
