import { fittedTable } from './fitted-table.js';

const head = ['scenario', 'level'];
const rows = [['tiny/door\n  reading what a door says, asking who has the key before breaking it', '●●○○○']];
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('a fitted table', () => {
  it('wraps one column so that it fits into the terminal, and loses no word', () => {
    const text = fittedTable({ head, rows, wraps: 0, columns: 50 });
    expect(widest(text)).toBe(50);
    for (const word of ['reading', 'says,', 'key', 'breaking', '●●○○○']) expect(text).toContain(word);
  });

  it('does not wrap where there is room, and not where there is no terminal', () => {
    const wide = fittedTable({ head, rows, wraps: 0, columns: 200 });
    expect(wide).toContain('asking who has the key before breaking it');
    expect(fittedTable({ head, rows, wraps: 0, columns: undefined })).toBe(wide);
  });

  it('keeps a column that can be read in a terminal that is too narrow', () => {
    const text = fittedTable({ head, rows, wraps: 0, columns: 12 });
    expect(widest(text)).toBeLessThan(40);
    expect(text).toContain('breaking');
  });
});
