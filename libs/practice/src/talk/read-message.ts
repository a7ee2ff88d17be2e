import {
  type FeedEvent,
  type FeedEventData,
  type MessageRequest,
  markOf,
  OUTCOMES,
  type PracticeRole,
} from '#contracts';
import { AppError } from '#kernel';
import type { Member } from '../practice.js';

const RESPONDS: readonly PracticeRole[] = ['responder', 'coordinator'];

/** A message as it is stored: a mark that was typed as its first word is taken off the text. Error: `input.invalid`. */
export function readMessage(
  request: MessageRequest,
  by: string,
  members: readonly Member[],
): FeedEventData<'message.posted'> {
  const { room, about, owner } = request;
  const typed = request.mark ? null : markOf(request.text);
  const mark = request.mark ?? typed?.mark;
  const text = (typed?.text ?? request.text).trim();
  if (text === '') throw invalid('text', 'Write something after the mark.');
  if (owner !== undefined && mark !== 'question')
    throw invalid(
      'owner',
      'Only a question has an owner: mark the message as a question, or leave the owner out.',
    );
  if (owner !== undefined && !members.some(({ name, role }) => name === owner && RESPONDS.includes(role)))
    throw invalid('owner', `Nobody named "${owner}" responds in this practice: name one of its responders.`);
  return { room, by, text, ...(mark && { mark }), ...(owner && { owner }), ...(about && { about }) };
}

/** Refuses to say something about what is no message, or what cannot be said about it. Error: `input.invalid`. */
export function assertFits(request: MessageRequest, target: FeedEvent | undefined): void {
  const { about, room } = request;
  if (!about) return;
  if (target?.seq !== about.seq || target.type !== 'message.posted' || target.data.room !== room)
    throw invalid('about.seq', `There is no message ${about.seq} in this room.`);
  const { mark } = target.data;
  const possible = (mark && OUTCOMES[mark]) ?? [];
  if (possible.includes(about.outcome)) return;
  throw invalid(
    'about.outcome',
    possible.length > 0
      ? `Of a ${mark} one says that it is ${possible.join(', ')}.`
      : 'Only questions are answered, and only hypotheses confirmed or ruled out.',
  );
}

function invalid(field: string, message: string): AppError {
  return new AppError('input.invalid', message, { details: [{ field, message }] });
}
