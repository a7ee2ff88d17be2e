import { Skeleton } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import type { FeedEvent, PracticeView } from '#contracts';
import { useLiveImpact } from '../../live/use-live-impact.js';
import { Guard } from '../../shell/guard.js';
import { Failure, Nothing } from '../../shell/states.js';
import { chartMarksOf } from './chart-marks.js';
import classes from './impact.module.css';

const ImpactChart = lazy(() => import('./impact-chart.js'));

interface ImpactPanelProps {
  view: PracticeView;
  events: readonly FeedEvent[];
  originAt: string;
}

/** What users suffer, journey by journey, from left to right. */
export function ImpactPanel({ view, events, originAt }: ImpactPanelProps) {
  const begun = view.beganAt !== null;
  const series = useLiveImpact(view.id, begun);
  const marks = useMemo(() => chartMarksOf(events), [events]);
  const waiting = <Skeleton height={180} m="xs" width="auto" aria-label="Loading the chart" />;
  return (
    <section className={`panel ${classes.panel}`} aria-label="Impact on users">
      <header className={classes.head}>
        <h2>Impact on users</h2>
        <Legend />
      </header>
      {series.data ? (
        <Guard what="the chart">
          <Suspense fallback={waiting}>
            <ImpactChart series={series.data} marks={marks} journeys={view.journeys} originAt={originAt} />
          </Suspense>
        </Guard>
      ) : !begun ? (
        <Nothing icon={<IconChartBar size={28} stroke={1.5} />} title="Nothing measured yet">
          Synthetic users will use the stack all the time. What fails for them is drawn here.
        </Nothing>
      ) : series.isPending ? (
        waiting
      ) : (
        <Failure
          title="The chart cannot be shown"
          error={series.error}
          onRetry={() => void series.refetch()}
        />
      )}
    </section>
  );
}

function Legend() {
  return (
    <ul className={classes.legend} aria-label="How to read the chart">
      <li data-share="ok">well</li>
      <li data-share="slow">slow</li>
      <li data-share="failed">failed: the higher, the larger the share</li>
    </ul>
  );
}
