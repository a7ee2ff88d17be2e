import { StringDecoder } from 'node:string_decoder';

/** Longest line; nothing honest writes longer ones. */
const LINE_CHARACTERS = 1_024 * 1_024;

/** Cuts a stream into lines, without their ends. A last line without an end counts. Throws for an endless line. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LINE_CHARACTERS) throw new Error(`a line of more than ${LINE_CHARACTERS} characters`);
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
