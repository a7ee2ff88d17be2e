import { readLines } from './read-lines.js';

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
}

describe('readLines', () => {
  it('gives each whole line once, however the stream is cut, and leaves out empty ones', async () => {
    const values: unknown[] = [];
    for await (const value of readLines(streamOf('\n{"a', '":1}\n\n', '{"a":2}\n{"a"'))) values.push(value);
    expect(values).toEqual([{ a: 1 }, { a: 2 }]);
  });
});
