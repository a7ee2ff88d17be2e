/** Responders may mark what they write by its first word: `hypothesis: the datastore is locked`. */
export const MESSAGE_MARKS = ['symptom', 'hypothesis', 'finding', 'action', 'question', 'decision'] as const;
export type MessageMark = (typeof MESSAGE_MARKS)[number];

const MARKED = new RegExp(`^\\s*(${MESSAGE_MARKS.join('|')})\\s*:\\s*`, 'i');

/** The mark of a message and its text without it; null when it has none. */
export function markOf(text: string): { mark: MessageMark; text: string } | null {
  const match = MARKED.exec(text);
  if (!match) return null;
  return { mark: match[1]?.toLowerCase() as MessageMark, text: text.slice(match[0].length) };
}
