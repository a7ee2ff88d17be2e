import type { TalkSummary } from './rest/talk-api.js';
import { summaryInWords } from './summary-words.js';

const nothing: TalkSummary = {
  failing: [],
  alerts: [],
  symptoms: [],
  confirmed: [],
  data: [],
  openQuestions: [],
  investigating: [],
  notInvestigated: [],
  ruledOut: [],
  actions: [],
  decisions: [],
};
const entry = { seq: 1, at: '2026-11-20T14:00:00.000Z', by: 'Bea', owner: null, lastSaid: null };

describe('a summary as text', () => {
  it('has the parts that hold something, with who said it and what was said of it', () => {
    const since = '2026-11-20T14:00:00.000Z';
    const text = summaryInWords({
      ...nothing,
      failing: [{ title: 'Search', error: 'HTTP 504', since }],
      openQuestions: [{ ...entry, text: 'since when?', owner: 'Cy' }],
      ruledOut: [{ ...entry, text: 'the disk', lastSaid: { by: 'Cy', text: 'df says 12 %', at: since } }],
    });
    expect(text).toBe(
      [
        `Measured now\n- users cannot: Search (HTTP 504), since ${since}`,
        'Open questions\n- since when? (Bea, for Cy)',
        'Ruled out\n- the disk (Bea; Cy: df says 12 %)',
      ].join('\n\n'),
    );
  });

  it('says so when nothing was marked', () => {
    expect(summaryInWords(nothing)).toBe('Nothing was marked yet.');
  });
});
