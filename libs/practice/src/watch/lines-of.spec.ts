import fc from 'fast-check';
import { linesOf } from './lines-of.js';

async function* chunksOf(bytes: Buffer, sizes: number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

describe('linesOf', () => {
  it('gives the same lines however the stream is cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), sizes, async (lines, cuts) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        expect(await Array.fromAsync(linesOf(chunksOf(bytes, cuts)))).toEqual(lines);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a last line without an end', async () => {
    expect(await Array.fromAsync(linesOf(chunksOf(Buffer.from('a\nb'), [1])))).toEqual(['a', 'b']);
  });

  it('refuses a line that does not end', async () => {
    const endless = chunksOf(Buffer.alloc(1_200_000, 'x'), [100_000]);
    await expect(Array.fromAsync(linesOf(endless))).rejects.toThrow('a line of more than');
  });
});
