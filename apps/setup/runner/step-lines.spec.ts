import { doneLine, failedLine, formatElapsed, paletteFor } from './step-lines.mjs';

const plain = paletteFor(false);

describe('lines of steps', () => {
  it.each([
    [0, '0.0 s'],
    [1_234, '1.2 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('writes %d ms as %s', (elapsedMs, text) => {
    expect(formatElapsed(elapsedMs)).toBe(text);
  });

  it('shows mark, title, time and detail, two blanks apart', () => {
    expect(doneLine({ title: 'Packages', elapsedMs: 1_200, detail: 'unchanged' }, plain)).toBe(
      '✔ Packages  1.2 s  unchanged',
    );
    expect(failedLine({ title: 'Packages', elapsedMs: 1_200 }, plain)).toBe('✖ Packages  1.2 s');
  });

  it('uses colour only where asked', () => {
    expect(doneLine({ title: 'A', elapsedMs: 0 }, paletteFor(true))).toContain('\u001b[32m✔');
    expect(doneLine({ title: 'A', elapsedMs: 0 }, plain)).not.toContain('\u001b');
  });
});
