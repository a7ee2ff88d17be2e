import { Button, CloseButton, Select, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  MESSAGE_MARKS,
  type MessageMark,
  type MessageOutcome,
  OUTCOMES,
  type PracticeView,
  type Room,
} from '#contracts';
import { usePostMessage } from '../../api/mutations.js';
import { MARK_WORDS } from '../../feed/event-words.js';
import type { Message } from './room-messages.js';
import { MARK_MEANS, OUTCOME_WORDS, ROOM_WORDS } from './room-words.js';
import classes from './rooms-panel.module.css';

interface ComposerProps {
  view: PracticeView;
  room: Room;
  /** Message that the next one is about. */
  about: Message | null;
  onAboutDone: () => void;
}

/** Where one writes in a room: text, its mark, the owner of a question, and what it says about another message. */
export function Composer({ view, room, about, onAboutDone }: ComposerProps) {
  const [text, setText] = useState('');
  const [mark, setMark] = useState<MessageMark | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  const possible = (about?.data.mark && OUTCOMES[about.data.mark]) ?? [];
  const [chosen, setOutcome] = useState<MessageOutcome | null>(null);
  const outcome = possible.find((each) => each === chosen) ?? possible[0];
  const field = useRef<HTMLTextAreaElement>(null);
  const send = usePostMessage(view.id);
  useEffect(() => {
    if (about) field.current?.focus();
  }, [about]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const trimmed = text.trim();
    if (trimmed === '' || send.isPending) return;
    const message = {
      room,
      text: trimmed,
      ...(mark && { mark }),
      ...(mark === 'question' && owner && { owner }),
      ...(about && outcome && { about: { seq: about.seq, outcome } }),
    };
    const onSuccess = () => {
      setText('');
      setMark(null);
      setOwner(null);
      onAboutDone();
    };
    send.mutate(message, { onSuccess });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  const responders = view.people.filter(({ role }) => role === 'responder' || role === 'coordinator');
  return (
    <form className={classes.composer} onSubmit={submit}>
      {about && outcome && (
        <div className={classes.aboutBar}>
          <span className={classes.about}>{about.data.text}</span>
          <Select
            aria-label="How it stands"
            size="xs"
            allowDeselect={false}
            value={outcome}
            onChange={setOutcome}
            data={possible.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
          />
          <CloseButton size="sm" aria-label="Not about this message" onClick={onAboutDone} />
        </div>
      )}
      <div className={classes.writing}>
        <Textarea
          ref={field}
          aria-label={`Write in ${ROOM_WORDS[room].label}`}
          placeholder={ROOM_WORDS[room].purpose}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={4_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          error={send.error?.message}
        />
        <Button
          type="submit"
          variant="default"
          aria-label="Send"
          loading={send.isPending}
          disabled={text.trim() === ''}
          px={10}
        >
          <IconSend2 size={15} />
        </Button>
      </div>
      {room === 'operations' && (
        <div className={classes.marking}>
          <Select
            aria-label="What it is"
            size="xs"
            placeholder="Mark it"
            clearable
            value={mark}
            onChange={setMark}
            data={MESSAGE_MARKS.map((value) => ({ value, label: MARK_WORDS[value] }))}
            renderOption={({ option }) => (
              <span>
                {option.label}
                <span className={classes.about}> {MARK_MEANS[option.value as MessageMark]}</span>
              </span>
            )}
            comboboxProps={{ width: 270, position: 'top-start' }}
          />
          {mark === 'question' && (
            <Select
              aria-label="Who takes care of it"
              size="xs"
              placeholder="Who takes care of it"
              clearable
              value={owner}
              onChange={setOwner}
              data={[...new Set(responders.map(({ name }) => name))]}
            />
          )}
        </div>
      )}
    </form>
  );
}
