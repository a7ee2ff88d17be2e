import { encodeFrame, type Frame } from './frame.js';
import { FrameReader } from './frame-reader.js';

const frame: Frame = {
  header: {
    messageId: 'OriginGet',
    route: { protocol: 3, hash: '18446744073709551615' },
    transaction: { id: 7, caller: '12@host', complete: false },
  },
  body: { name: 'smørrebrød' },
};

describe('frames on the wire', () => {
  it('come out as they went in', () => {
    expect(new FrameReader().push(encodeFrame(frame))).toEqual([frame]);
  });

  it('are put together from single bytes', () => {
    const reader = new FrameReader();
    const frames = [...encodeFrame(frame)].flatMap((byte) => reader.push(Buffer.from([byte])));
    expect(frames).toEqual([frame]);
  });

  it('are told apart within one chunk, and a begun one is kept', () => {
    const reader = new FrameReader();
    const bytes = encodeFrame(frame);
    expect(reader.push(Buffer.concat([bytes, bytes, bytes.subarray(0, 9)]))).toEqual([frame, frame]);
    expect(reader.push(bytes.subarray(9))).toEqual([frame]);
  });

  it('lead with the length of the rest', () => {
    const bytes = encodeFrame(frame);
    expect(bytes.readUInt32BE(0)).toBe(bytes.length - 4);
  });

  it('are refused when they are too large to be meant', () => {
    expect(() => new FrameReader().push(Buffer.from('GET / HTTP/1.1'))).toThrow(RangeError);
  });
});
