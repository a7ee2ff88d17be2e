import type { PracticeView } from '#contracts';
import { ROLE_WORDS, wordsOf } from '../feed/event-words.js';
import { StatusShape } from '../shell/status-mark.js';
import { clockOf, offsetOf, roughly } from '../time/duration.js';
import { dayAndTime, timeOfDay } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import classes from './glance-header.module.css';
import { PracticeControls } from './practice-controls.js';
import type { Situation } from './situation.js';
import type { UserStatus } from './user-status.js';

interface GlanceHeaderProps {
  view: PracticeView;
  situation: Situation;
  status: UserStatus;
  originAt: string;
}

/** At a glance: is it broken for users, since when, who is on it, what changed last. */
export function GlanceHeader({ view, situation, status, originAt }: GlanceHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={`${classes.status} tone-${status.tone}`}>
        <StatusShape tone={status.tone} size={26} />
        <div>
          <p className={classes.headline} role="status">
            {status.headline}
          </p>
          <p className={classes.note}>
            {status.sinceAt
              ? `since ${timeOfDay(status.sinceAt)}`
              : (status.note ?? <BeforeStart view={view} />)}
          </p>
        </div>
        {status.sinceAt && <Ticking sinceAt={status.sinceAt} />}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>Practice</dt>
          <dd>
            <h1>{view.title}</h1>
            {view.scenario && <span className="mono quiet">{view.scenario}</span>}
            {view.myRole && <span className="quiet">You: {ROLE_WORDS[view.myRole]}</span>}
          </dd>
        </div>
        <div>
          <dt>On it</dt>
          <dd>
            <People view={view} situation={situation} />
          </dd>
        </div>
        <div>
          <dt>Changed last</dt>
          <dd>
            <LastChange situation={situation} originAt={originAt} />
          </dd>
        </div>
      </dl>
      <PracticeControls view={view} situation={situation} />
    </header>
  );
}

function Ticking({ sinceAt }: { sinceAt: string }) {
  const now = useNow();
  return (
    <span className={classes.clock} role="timer" aria-label="Broken for">
      {clockOf(now - Date.parse(sinceAt))}
    </span>
  );
}

function BeforeStart({ view }: { view: PracticeView }) {
  const now = useNow();
  const inMs = Date.parse(view.startsAt) - now;
  if (view.beganAt !== null || view.endedAt !== null) return null;
  if (inMs <= 0) return <>starts as soon as the sandbox is steady</>;
  if (inMs > 3_600_000) {
    return (
      <>
        starts {dayAndTime(view.startsAt)}, in {roughly(inMs)}
      </>
    );
  }
  return <>starts in {clockOf(inMs)}</>;
}

function People({ view, situation }: { view: PracticeView; situation: Situation }) {
  const working = view.people.filter(
    (person) => person.role === 'responder' || person.role === 'coordinator',
  );
  if (working.length === 0) return <span className="quiet">Nobody yet</span>;
  return (
    <>
      {working.map((person) => person.name).join(', ')}
      <span className="quiet">
        {situation.acknowledged
          ? `${situation.acknowledged.by} took the page ${timeOfDay(situation.acknowledged.at)}`
          : view.page
            ? 'The page is not acknowledged'
            : 'Not paged yet'}
      </span>
    </>
  );
}

function LastChange({ situation, originAt }: { situation: Situation; originAt: string }) {
  const event = situation.lastChange;
  if (!event) return <span className="quiet">Nothing yet</span>;
  return (
    <>
      {wordsOf(event).title}
      <span className="quiet">
        {timeOfDay(event.occurredAt)} {offsetOf(Date.parse(event.occurredAt), Date.parse(originAt))}
      </span>
    </>
  );
}
