import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PracticeSummary } from '#contracts';
import { ROLE_WORDS, STATE_WORDS } from '../feed/event-words.js';
import { outcomeOf } from '../practice/verdict-words.js';
import { StatusMark } from '../shell/status-mark.js';
import { roughly, spanOf } from '../time/duration.js';
import { dayAndTime } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import classes from './practices-page.module.css';

export function UpcomingRow({ practice }: { practice: PracticeSummary }) {
  const now = useNow(15_000);
  const inMs = Date.parse(practice.startsAt) - now;
  return (
    <Row
      practice={practice}
      status={
        <StatusMark tone={practice.state === 'ready' ? 'well' : 'idle'}>
          {STATE_WORDS[practice.state]}
        </StatusMark>
      }
      when={dayAndTime(practice.startsAt)}
      extra={inMs > 0 ? `in ${roughly(inMs)}` : 'starting'}
    />
  );
}

export function PastRow({ practice }: { practice: PracticeSummary }) {
  const outcome = outcomeOf(practice.verdict, practice.state);
  const { beganAt, endedAt } = practice;
  const lastedMs = beganAt && endedAt ? Date.parse(endedAt) - Date.parse(beganAt) : null;
  return (
    <Row
      practice={practice}
      status={<StatusMark tone={outcome.tone}>{outcome.phrase}</StatusMark>}
      when={dayAndTime(beganAt ?? practice.startsAt)}
      extra={lastedMs === null ? 'did not begin' : `lasted ${spanOf(lastedMs)}`}
    />
  );
}

interface RowProps {
  practice: PracticeSummary;
  status: ReactNode;
  when: string;
  extra: string;
}

function Row({ practice, status, when, extra }: RowProps) {
  return (
    <li>
      <Link to={`/practices/${practice.id}`} className={classes.row}>
        <span className={classes.rowStatus}>{status}</span>
        <span className={classes.rowTitle}>
          {practice.title}
          {practice.scenario && <span className="mono quiet">{practice.scenario}</span>}
          {practice.abortReason && <span className="quiet">Stopped: {practice.abortReason}</span>}
        </span>
        <span className={classes.rowRole}>
          {practice.myRole ? `You: ${ROLE_WORDS[practice.myRole]}` : ''}
        </span>
        <span className={classes.rowWhen}>{when}</span>
        <span className={classes.rowExtra}>{extra}</span>
      </Link>
    </li>
  );
}
