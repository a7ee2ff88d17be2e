/**
 * The text without its last closing quote or bracket, as somebody leaves it who was interrupted while editing.
 * null when it has none.
 */
export function withoutLastClosing(text: string): string | null {
  const at = Math.max(...['"', "'", ']', '}', ')'].map((sign) => text.lastIndexOf(sign)));
  return at < 0 ? null : text.slice(0, at) + text.slice(at + 1);
}
