import { Readable } from 'node:stream';
import fc from 'fast-check';
import { framesOf, textOfFrames } from './multiplexed-stream.js';

const frame = (channel: 1 | 2, data: Buffer): Buffer => {
  const header = Buffer.alloc(8);
  header[0] = channel;
  header.writeUInt32BE(data.length, 4);
  return Buffer.concat([header, data]);
};

const read = async (chunks: Buffer[]): Promise<{ channel: string; text: string }[]> => {
  const found = [];
  for await (const { channel, data } of framesOf(Readable.from(chunks))) {
    found.push({ channel, text: data.toString('latin1') });
  }
  return found;
};

describe('framesOf', () => {
  it('finds the same frames however the stream is cut', async () => {
    const writes = fc.array(
      fc.record({ channel: fc.constantFrom(1, 2), data: fc.uint8Array({ maxLength: 30 }) }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(writes, fc.array(fc.nat({ max: 9 }), { minLength: 1 }), async (sent, cuts) => {
        const stream = Buffer.concat(
          sent.map(({ channel, data }) => frame(channel as 1 | 2, Buffer.from(data))),
        );
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn++) {
          const length = (cuts[turn % cuts.length] ?? 0) + 1;
          chunks.push(stream.subarray(at, at + length));
          at += length;
        }
        expect(await read(chunks)).toEqual(
          sent.map(({ channel, data }) => ({
            channel: channel === 1 ? 'stdout' : 'stderr',
            text: Buffer.from(data).toString('latin1'),
          })),
        );
      }),
    );
  });

  it('gives nothing of a frame that never came whole', async () => {
    expect(
      await read([frame(1, Buffer.from('whole')), frame(1, Buffer.from('half')).subarray(0, 10)]),
    ).toEqual([{ channel: 'stdout', text: 'whole' }]);
  });
});

describe('textOfFrames', () => {
  it('joins both channels in the order in which they were written', async () => {
    const whole = Buffer.concat([
      frame(1, Buffer.from('a')),
      frame(2, Buffer.from('ß')),
      frame(1, Buffer.from('c')),
    ]);
    expect(await textOfFrames(whole)).toBe('aßc');
  });
});
