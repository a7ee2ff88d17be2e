import type { MessageMark, MessageOutcome, Room } from '#contracts';

/** What each room is called, and what it is for. */
export const ROOM_WORDS: Record<Room, { label: string; purpose: string }> = {
  operations: { label: 'Operations', purpose: 'What you do and learn' },
  status: { label: 'Status', purpose: 'What users see, that it is worked on, whether the fix is known' },
  instigators: { label: 'Instigators', purpose: 'Responders do not read this before the end' },
};

/** What can be said about an earlier message. */
export const OUTCOME_WORDS: Record<MessageOutcome, string> = {
  answered: 'answered',
  investigating: 'being looked into',
  confirmed: 'confirmed',
  'ruled-out': 'ruled out',
};

/** What a mark stands for, where there is room to say it. */
export const MARK_MEANS: Record<MessageMark, string> = {
  symptom: 'What is wrong, as somebody sees it',
  hypothesis: 'What may be the cause',
  finding: 'What was found out',
  action: 'What is done to the system',
  question: 'What somebody must find out',
  decision: 'What was agreed on',
};
