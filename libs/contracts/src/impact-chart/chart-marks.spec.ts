import fc from 'fast-check';
import type { ChartMark } from './chart-look.js';
import { markLevels } from './chart-marks.js';

const T0 = Date.parse('2026-11-20T14:00:00.000Z');
const space = { originMs: T0, minMs: 0, maxMs: 100_000, widthPx: 1_000 };

function mark(second: number, label = 'first command'): ChartMark {
  return { at: new Date(T0 + second * 1_000).toISOString(), kind: 'command', label };
}

const levels = (marks: ChartMark[]) => markLevels(marks, space).map((placed) => placed.level);

describe('the marks of the impact chart', () => {
  it('stand on one level while they are far apart', () => {
    expect(levels([mark(0), mark(30), mark(60)])).toEqual([0, 0, 0]);
  });

  it('stand higher the earlier they are when they are close', () => {
    expect(levels([mark(10), mark(12), mark(14)])).toEqual([2, 1, 0]);
  });

  it('have their word on the left when the right edge is near', () => {
    expect(markLevels([mark(10), mark(98)], space).map((placed) => placed.leftward)).toEqual([false, true]);
  });

  it('are left out beyond the chart', () => {
    expect(levels([mark(-5), mark(500)])).toEqual([]);
  });

  it('never cover each other’s words', () => {
    const drawn = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('alert', 'first command', 'restored, fixed'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(drawn, (given) => {
        const placed = markLevels(
          given.map(([second, label]) => mark(second, label)),
          space,
        );
        const spans = placed.map(({ ms, label, leftward, level }) => {
          const [x, length] = [ms / 100, label.length * 6.2 + 18];
          return leftward ? { level, from: x - length, until: x } : { level, from: x, until: x + length };
        });
        for (const [index, one] of spans.entries()) {
          for (const other of spans.slice(index + 1)) {
            const apart = one.level !== other.level || one.until <= other.from || other.until <= one.from;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
