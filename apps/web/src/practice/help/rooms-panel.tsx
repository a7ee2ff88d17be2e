import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type FeedEvent, type FeedEventOf, isOver, type PracticeRole, type PracticeView } from '#contracts';
import { type Room, usePostMessage } from '../../api/mutations.js';
import { StatusMark } from '../../shell/status-mark.js';
import { roughly } from '../../time/duration.js';
import { timeOfDay } from '../../time/instant.js';
import { useNow } from '../../time/use-now.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';
import type { Situation } from '../situation.js';
import classes from './rooms-panel.module.css';

const STATUS_DUE_MS = 30 * 60_000;
const ROOMS: Record<Room, { label: string; purpose: string }> = {
  operations: { label: 'Operations', purpose: 'What you do and learn' },
  status: { label: 'Status', purpose: 'What users see, that it is worked on, whether the fix is known' },
  instigators: { label: 'Instigators', purpose: 'Responders do not read this before the end' },
};

/** Where a person of a role may write. */
const MAY_WRITE: Record<PracticeRole, readonly Room[]> = {
  responder: ['operations', 'status'],
  coordinator: ['operations', 'status'],
  instigator: ['instigators'],
  observer: ['instigators'],
};

interface RoomsPanelProps {
  view: PracticeView;
  events: readonly FeedEvent[];
  situation: Situation;
}

/** The rooms of a practice: operations and status, and one for those who watch. */
export function RoomsPanel({ view, events, situation }: RoomsPanelProps) {
  const over = isOver(view.state);
  const role = view.myRole ?? 'observer';
  const watches = role === 'instigator' || role === 'observer';
  const rooms: Room[] = watches || over ? ['operations', 'status', 'instigators'] : ['operations', 'status'];
  const [room, setRoom] = useState<Room>('operations');
  const messages = events.filter(
    (event): event is FeedEventOf<'message.posted'> =>
      event.type === 'message.posted' && event.data.room === room,
  );
  return (
    <Panel title="Rooms">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Room"
        value={room}
        onChange={setRoom}
        data={rooms.map((value) => ({ value, label: ROOMS[value].label }))}
      />
      {room === 'status' && view.state === 'live' && <StatusReminder view={view} situation={situation} />}
      {messages.length === 0 ? (
        <p className={classes.purpose}>{over ? 'Nobody wrote here.' : `${ROOMS[room].purpose}.`}</p>
      ) : (
        <ol className={classes.messages} tabIndex={-1} aria-live="polite" aria-label={ROOMS[room].label}>
          {messages.map((message) => (
            <li key={message.seq}>
              <p className={panel.split}>
                <strong>{message.data.by}</strong>
                <time className="quiet" dateTime={message.occurredAt}>
                  {timeOfDay(message.occurredAt)}
                </time>
              </p>
              <p className={classes.text}>{message.data.text}</p>
            </li>
          ))}
        </ol>
      )}
      {!over && MAY_WRITE[role].includes(room) && <Composer practiceId={view.id} room={room} />}
    </Panel>
  );
}

function StatusReminder({ view, situation }: { view: PracticeView; situation: Situation }) {
  const now = useNow(10_000);
  const lastMs = Date.parse(situation.lastStatusAt ?? view.beganAt ?? view.startsAt);
  if (now - lastMs < STATUS_DUE_MS) return null;
  return (
    <p className={classes.purpose}>
      <StatusMark tone="warn">Update due.</StatusMark> The last word to users is {roughly(now - lastMs)} old.
    </p>
  );
}

function Composer({ practiceId, room }: { practiceId: string; room: Room }) {
  const [text, setText] = useState('');
  const send = usePostMessage(practiceId);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const trimmed = text.trim();
    if (trimmed === '' || send.isPending) return;
    send.mutate({ room, text: trimmed }, { onSuccess: () => setText('') });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      <Textarea
        aria-label={`Write in ${ROOMS[room].label}`}
        placeholder={ROOMS[room].purpose}
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
    </form>
  );
}
