/** A file's bytes as text, or why they are none. */
export type Decoded = { text: string; problem?: undefined } | { text: string; problem: string };

/** What an editor saved, in UTF-8. `text` of a refused file is what comes before the place that cannot be read. */
export function decodeText(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { text: '', problem: 'Save the file as UTF-8: this is UTF-16.' };
  if (bytes.includes(0)) return { text: '', problem: 'Write this file in a text editor: it holds no text.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: readable(bytes),
      problem: 'Save the file as UTF-8: this character is of another encoding.',
    };
  }
}

function readable(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\ufffd'));
}
