import { useDocumentTitle } from '@mantine/hooks';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { isOver, type PracticeView } from '#contracts';
import { usePractice } from '../api/queries.js';
import { isMissing } from '../api/request.js';
import { useFeed } from '../live/use-feed.js';
import { useRefreshOnNews } from '../live/use-refresh.js';
import { NotFound } from '../shell/not-found.js';
import { Failure, Waiting } from '../shell/states.js';
import { Desk } from './desk.js';
import { GlanceHeader } from './glance-header.js';
import { LifeSteps } from './life-steps.js';
import classes from './practice-page.module.css';
import { situationOf } from './situation.js';
import { userStatusOf } from './user-status.js';

/** One practice: before, during and after. */
export default function PracticePage() {
  const { id = '' } = useParams();
  const practice = usePractice(id);
  if (practice.data) return <PracticeScreen key={id} view={practice.data} />;
  if (practice.isPending) return <Waiting lines={8} label="Loading the practice" />;
  if (isMissing(practice.error)) return <NotFound what="practice" />;
  return (
    <Failure
      title="The practice cannot be shown"
      error={practice.error}
      onRetry={() => void practice.refetch()}
    />
  );
}

function PracticeScreen({ view }: { view: PracticeView }) {
  const feed = useFeed(view.id, isOver(view.state));
  useRefreshOnNews(view.id, feed);
  const events = useMemo(() => feed.entries.map((entry) => entry.event), [feed.entries]);
  const situation = useMemo(() => situationOf(events), [events]);
  const status = userStatusOf(view.impact, view.state);
  const originAt = view.beganAt ?? view.startsAt;
  // The tab of the browser answers the first question as well.
  useDocumentTitle(`${status.tone === 'broken' ? '● ' : ''}${status.headline} · ${view.title}`);
  return (
    <div className={classes.page}>
      <GlanceHeader view={view} situation={situation} status={status} originAt={originAt} />
      <LifeSteps state={view.state} abortReason={view.abortReason} />
      <Desk view={view} feed={feed} events={events} situation={situation} originAt={originAt} />
    </div>
  );
}
