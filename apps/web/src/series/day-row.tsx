import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { SeriesOccurrence, SeriesView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useDayAct } from '../api/series.js';
import { StatusMark } from '../shell/status-mark.js';
import { dayAndTime } from '../time/instant.js';
import { dayStanding } from './series-words.js';

interface DayProps {
  series: SeriesView;
  day: SeriesOccurrence;
  /** Nothing can be done about it any more. */
  over?: boolean;
}

/** One practice of a series, on the reader's clock, and what may be done about this one alone. */
export function DayRow({ series, day, over = false }: DayProps) {
  const [open, setOpen] = useState<'skip' | 'move' | null>(null);
  const { tone, word } = dayStanding(day);
  const when = dayAndTime(day.startsAt);
  const close = () => setOpen(null);
  return (
    <li className={classes.item}>
      <span className={classes.name}>
        {day.practiceId === null ? when : <Link to={`/practices/${day.practiceId}`}>{when}</Link>}
        {day.moved && <span className="quiet"> moved</span>}
        {day.note !== null && <div className="quiet">{day.note}</div>}
      </span>
      <StatusMark tone={tone}>{word}</StatusMark>
      {series.can.change && !over && open === null && (
        <DayButtons series={series} day={day} onOpen={setOpen} />
      )}
      {open !== null && <DayForm series={series} day={day} act={open} onDone={close} />}
    </li>
  );
}

function DayButtons({ series, day, onOpen }: DayProps & { onOpen: (act: 'skip' | 'move') => void }) {
  const restore = useDayAct(series.id);
  const when = dayAndTime(day.startsAt);
  const decided = day.standing === 'skipped' || day.standing === 'failed';
  const settled = day.practiceId !== null && day.state !== 'announced';
  if (settled) return null;
  return (
    <>
      <Button size="compact-xs" variant="subtle" aria-label={`Move ${when}`} onClick={() => onOpen('move')}>
        Move
      </Button>
      {!decided && (
        <Button size="compact-xs" variant="subtle" aria-label={`Skip ${when}`} onClick={() => onOpen('skip')}>
          Skip
        </Button>
      )}
      {day.practiceId === null && (decided || day.moved) && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Leave ${when} to the rule again`}
          loading={restore.isPending}
          onClick={() => restore.mutate({ on: day.on, act: 'restore' })}
        >
          Restore
        </Button>
      )}
    </>
  );
}

function DayForm({ series, day, act, onDone }: DayProps & { act: 'skip' | 'move'; onDone: () => void }) {
  const send = useDayAct(series.id);
  const [localStart, setLocalStart] = useState(day.localStart);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim();
    const { on } = day;
    send.mutate(
      act === 'skip'
        ? { on, act, body: { reason: why } }
        : { on, act, body: { localStart, ...(why !== '' && { reason: why }) } },
      { onSuccess: onDone },
    );
  };
  return (
    <form className={classes.row} style={{ flexBasis: '100%' }} onSubmit={submit}>
      {act === 'move' && (
        <TextInput
          type="datetime-local"
          label={`Start, in ${series.rule.timeZone}`}
          value={localStart}
          onChange={(event) => setLocalStart(event.currentTarget.value)}
          autoFocus
          required
        />
      )}
      <TextInput
        className={classes.grow as string}
        label={day.practiceId === null ? 'Why' : 'Why (its people are told)'}
        value={reason}
        maxLength={500}
        required={act === 'skip'}
        autoFocus={act === 'skip'}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={send.error?.message}
      />
      <Button type="submit" size="sm" loading={send.isPending}>
        {act === 'skip' ? 'Skip it' : 'Move it'}
      </Button>
      <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
        Leave it
      </Button>
    </form>
  );
}
