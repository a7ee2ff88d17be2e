import type { After } from '#contracts';
import { assessmentLines } from './practice-assess.command.js';

const nothing: After = {
  ...{
    assessment: null,
    declaration: null,
    debrief: null,
    notes: null,
    actions: [],
    people: [],
    mayWrite: true,
  },
  measured: { onsetAt: '2026-11-23T10:02:00.000Z', endAt: null, journeys: [] },
};

describe('the assessment on the command line', () => {
  it('shows what was measured, and says what nobody wrote', () => {
    expect(assessmentLines(nothing)).toEqual([
      'Nobody declared it over.',
      'Users began to suffer: 2026-11-23T10:02:00.000Z as measured',
      'No user suffered any more: not known as measured',
      'Nobody wrote the assessment yet.',
    ]);
  });

  it('shows what was declared and written beside it', () => {
    const lines = assessmentLines({
      ...nothing,
      declaration: {
        ...{ by: 'Rui', declaredAt: '2026-11-23T10:31:00Z', cause: 'a lock', fixed: null, fixedAt: null },
        ...{ restoredAt: '2026-11-23T10:30:00Z', stillRed: [] },
      },
      assessment: {
        ...{ startedAt: '10:03', endedAt: '10:30', touched: 'No search', journeys: [], by: 'Cora', at: '' },
      },
    });
    expect(lines[0]).toBe('Declared over 60 s after service was restored.');
    expect(lines).toContain('The cause, by Rui: a lock');
    expect(lines).toContain(
      'Users began to suffer: 10:03 by responders, 2026-11-23T10:02:00.000Z as measured',
    );
    expect(lines.at(-1)).toBe('How users were touched, by Cora: No search');
  });
});
