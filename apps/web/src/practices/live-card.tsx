import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PracticeRole, PracticeSummary, PracticeView } from '#contracts';
import { practiceQuery } from '../api/queries.js';
import { ROLE_WORDS } from '../feed/event-words.js';
import { userStatusOf } from '../practice/user-status.js';
import { StatusShape } from '../shell/status-mark.js';
import { clockOf } from '../time/duration.js';
import { timeOfDay } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import classes from './live-card.module.css';

const WORKING: readonly PracticeRole[] = ['responder', 'coordinator'];

/** A running practice: is it broken for users, since when, who is on it. */
export function LiveCard({ practice }: { practice: PracticeSummary }) {
  const { data: view } = useQuery({ ...practiceQuery(practice.id), refetchInterval: 5_000 });
  const status = view ? userStatusOf(view.impact, view.state) : null;
  return (
    <Link
      to={`/practices/${practice.id}`}
      className={`panel ${classes.card} tone-${status?.tone ?? 'idle'}`}
      aria-label={`${practice.title}: ${status?.headline ?? 'live'}`}
    >
      <span className={classes.status}>
        <StatusShape tone={status?.tone ?? 'idle'} size={18} />
        <span className={classes.headline}>{status?.headline ?? 'Looking…'}</span>
        {status?.sinceAt && <Ticking sinceAt={status.sinceAt} />}
      </span>
      <span className={classes.title}>{practice.title}</span>
      <span className={classes.meta}>
        {status?.sinceAt ? `since ${timeOfDay(status.sinceAt)}` : status?.note}
        {view && <People view={view} />}
        {practice.myRole && <span>You: {ROLE_WORDS[practice.myRole]}</span>}
      </span>
    </Link>
  );
}

function Ticking({ sinceAt }: { sinceAt: string }) {
  const now = useNow();
  return <span className={classes.clock}>{clockOf(now - Date.parse(sinceAt))}</span>;
}

function People({ view }: { view: PracticeView }) {
  const names = view.people.filter((person) => WORKING.includes(person.role)).map((person) => person.name);
  return <span>{names.length > 0 ? `On it: ${names.join(', ')}` : 'Nobody is on it'}</span>;
}
