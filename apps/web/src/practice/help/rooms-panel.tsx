import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type FeedEvent, type FeedEventOf, isOver, type PracticeView, type Room } from '#contracts';
import { StatusMark } from '../../shell/status-mark.js';
import { roughly } from '../../time/duration.js';
import { useNow } from '../../time/use-now.js';
import { Panel } from '../panel.js';
import type { Situation } from '../situation.js';
import { Composer } from './composer.js';
import { type Message, RoomMessages } from './room-messages.js';
import { ROOM_WORDS } from './room-words.js';
import classes from './rooms-panel.module.css';
import { SummaryView } from './summary-view.js';

/** Users are told at least this often, at tempo 1. */
const STATUS_DUE_MS = 30 * 60_000;

interface RoomsPanelProps {
  view: PracticeView;
  events: readonly FeedEvent[];
  situation: Situation;
}

/** The rooms of a practice that the reader may see, and what their talk comes to. */
export function RoomsPanel({ view, events, situation }: RoomsPanelProps) {
  const [shown, setShown] = useState<Room | 'summary'>('operations');
  const here = view.rooms.find(({ room }) => room === shown);
  return (
    <Panel title="Rooms">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Room"
        classNames={{ label: classes.room }}
        value={shown}
        onChange={setShown}
        data={[
          ...view.rooms.map(({ room }) => ({ value: room, label: ROOM_WORDS[room].label })),
          { value: 'summary' as const, label: 'Summary' },
        ]}
      />
      {here ? (
        <RoomView key={here.room} view={view} room={here.room} events={events} situation={situation} />
      ) : (
        <SummaryView practiceId={view.id} newsSeq={lastMessage(events)} />
      )}
    </Panel>
  );
}

function RoomView({ view, room, events, situation }: RoomsPanelProps & { room: Room }) {
  const [about, setAbout] = useState<Message | null>(null);
  const messages = events.filter(
    (event): event is Message => event.type === 'message.posted' && event.data.room === room,
  );
  const write = view.rooms.some((each) => each.room === room && each.write);
  return (
    <>
      {room === 'status' && view.state === 'live' && <StatusReminder view={view} situation={situation} />}
      {messages.length === 0 ? (
        <p className={classes.purpose}>
          {isOver(view.state) ? 'Nobody wrote here.' : `${ROOM_WORDS[room].purpose}.`}
        </p>
      ) : (
        <RoomMessages room={room} messages={messages} onAbout={write ? setAbout : null} />
      )}
      {write && <Composer view={view} room={room} about={about} onAboutDone={() => setAbout(null)} />}
    </>
  );
}

function StatusReminder({ view, situation }: { view: PracticeView; situation: Situation }) {
  const now = useNow(10_000);
  const lastMs = Date.parse(situation.lastStatusAt ?? view.beganAt ?? view.startsAt);
  if (now - lastMs < STATUS_DUE_MS / view.tempo) return null;
  return (
    <p className={classes.purpose}>
      <StatusMark tone="warn">Update due.</StatusMark> The last word to users is {roughly(now - lastMs)} old.
    </p>
  );
}

function lastMessage(events: readonly FeedEvent[]): number {
  return (
    events.findLast((event): event is FeedEventOf<'message.posted'> => event.type === 'message.posted')
      ?.seq ?? 0
  );
}
