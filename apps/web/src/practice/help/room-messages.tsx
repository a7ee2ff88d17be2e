import { Badge, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type FeedEventOf, OUTCOMES, type Room } from '#contracts';
import { MARK_WORDS } from '../../feed/event-words.js';
import { timeOfDay } from '../../time/instant.js';
import panel from '../panel.module.css';
import { OUTCOME_WORDS, ROOM_WORDS } from './room-words.js';
import classes from './rooms-panel.module.css';

export type Message = FeedEventOf<'message.posted'>;

interface RoomMessagesProps {
  room: Room;
  messages: readonly Message[];
  /** Begins to say something about a message; null for those who may not. */
  onAbout: ((message: Message) => void) | null;
}

/** What was written in a room, the newest in sight. */
export function RoomMessages({ room, messages, onAbout }: RoomMessagesProps) {
  const list = useRef<HTMLOListElement>(null);
  const count = messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message is scrolled to
  useEffect(() => {
    // In braces: what an effect returns is called as its clean-up, and newer browsers answer a scroll with a promise.
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);
  const outcomes = new Map(
    messages.flatMap(({ data }) => (data.about ? [[data.about.seq, data.about.outcome]] : [])),
  );
  const texts = new Map(messages.map(({ seq, data }) => [seq, data.text]));
  return (
    <ol
      ref={list}
      className={classes.messages}
      tabIndex={-1}
      aria-live="polite"
      aria-label={ROOM_WORDS[room].label}
    >
      {messages.map((message) => {
        const { by, text, mark, owner, about } = message.data;
        const outcome = outcomes.get(message.seq);
        const open = mark && OUTCOMES[mark] && outcome !== 'answered';
        return (
          <li key={message.seq}>
            <p className={panel.split}>
              <span>
                <strong>{by}</strong>{' '}
                {mark && (
                  <Badge variant="default" size="xs" radius="sm" tt="none">
                    {MARK_WORDS[mark]}
                    {outcome ? `, ${OUTCOME_WORDS[outcome]}` : ''}
                  </Badge>
                )}
              </span>
              <time className="quiet" dateTime={message.occurredAt}>
                {timeOfDay(message.occurredAt)}
              </time>
            </p>
            {about && (
              <p className={classes.about}>
                {OUTCOME_WORDS[about.outcome]}: {texts.get(about.seq)}
              </p>
            )}
            <p className={classes.text}>{text}</p>
            {owner && <p className="quiet">{owner} takes care of it</p>}
            {open && onAbout && (
              <Button variant="subtle" size="compact-xs" onClick={() => onAbout(message)}>
                {mark === 'question' ? 'Answer' : 'Say how it stands'}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
