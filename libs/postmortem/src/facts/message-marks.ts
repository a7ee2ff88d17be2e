import { type FeedEventData, type MessageMark, markOf } from '#contracts';

/** The mark of a message, as its writer chose it or typed it as its first word; null when it has none. */
export function markedText({
  mark,
  text,
}: FeedEventData<'message.posted'>): { mark: MessageMark; text: string } | null {
  return mark ? { mark, text } : markOf(text);
}
