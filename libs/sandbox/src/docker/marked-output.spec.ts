import { MarkedOutput } from './marked-output.js';

const gathered = (...pieces: string[]) => {
  const output = new MarkedOutput('mark');
  for (const piece of pieces) output.push(Buffer.from(piece));
  return output;
};

describe('output up to a mark', () => {
  it('has ended when the mark has come, and is what stood before it', () => {
    const output = gathered('größer\nzwei\n', '\nmark7\n');
    expect([output.ending, output.text()]).toEqual(['7', 'größer\nzwei\n']);
  });

  it('may come in pieces that cut the mark', () => {
    const output = gathered('a', '\nma', 'rk1', '2\n');
    expect([output.ending, output.text()]).toEqual(['12', 'a']);
  });

  it('has not ended before the whole line of the mark is there', () => {
    expect(gathered('a\nmark1').ending).toBeNull();
  });

  it('is cut at the limit and still ends', () => {
    const output = gathered('x'.repeat(5 * 1024 * 1024), '\nmark0\n');
    expect([output.ending, output.truncated, output.text().length]).toEqual(['0', true, 4 * 1024 * 1024]);
  });
});
