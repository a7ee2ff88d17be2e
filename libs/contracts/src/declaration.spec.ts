import { compareInWords, type Declaration } from './declaration.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 14, minute)).toISOString();
const declared: Declaration = {
  ...{ by: 'Rui', declaredAt: at(20), cause: 'a lock', restoredAt: at(14), fixed: true, fixedAt: at(15) },
  stillRed: [],
};
const words = (more: Partial<Declaration>) =>
  compareInWords({ ...declared, ...more }, (ms) => `${ms / 60_000} min`);
const red = [{ probe: 'lock', title: 'Nobody holds the lock', kind: 'rootCause' as const }];

describe('what responders declared, beside the evidence', () => {
  it.each<[string, Partial<Declaration>, boolean, string[]]>([
    [
      'is later than the restoration',
      {},
      true,
      ['Declared over 6 min after service was restored.', 'The cause had been gone for 5 min by then.'],
    ],
    [
      'comes although service was not restored',
      { restoredAt: null, fixed: null, fixedAt: null },
      false,
      ['Declared over although service was not restored.', 'Whether the cause was gone was not decided.'],
    ],
    [
      'comes before the restoration',
      { restoredAt: at(22) },
      false,
      ['Declared over 2 min before service was restored.', 'The cause had been gone for 5 min by then.'],
    ],
    [
      'comes while the cause is still there',
      { fixed: false, fixedAt: null, stillRed: red },
      true,
      [
        'Declared over 6 min after service was restored.',
        'The cause was still there.',
        'Still red at the end: Nobody holds the lock.',
      ],
    ],
    [
      'comes before the cause is judged to be gone',
      { fixedAt: at(21) },
      true,
      ['Declared over 6 min after service was restored.', 'The cause was gone at the end.'],
    ],
  ])('%s', (_, more, agrees, sentences) => {
    expect(words(more)).toEqual({ agrees, sentences });
  });
});
