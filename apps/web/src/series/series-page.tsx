import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCalendarRepeat, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { SeriesView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useSeries } from '../api/series.js';
import { Failure, Nothing, Waiting } from '../shell/states.js';
import { useHashTarget } from '../shell/use-hash-target.js';
import { timeZone } from '../time/instant.js';
import { SeriesCard } from './series-card.js';
import { SeriesForm } from './series-form.js';

/** Practices that come again and again. */
export default function SeriesPage() {
  useDocumentTitle('Series · SimSup');
  const series = useSeries();
  const [adding, setAdding] = useState(false);
  return (
    <div className={classes.page}>
      <div className={classes.row}>
        <h1 className={classes.grow}>Series</h1>
        {!adding && (
          <Button leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
            New series
          </Button>
        )}
      </div>
      <p className={classes.explain}>
        Practices that come again and again, each with another scenario. Times in {timeZone()}.
      </p>
      {adding && <SeriesForm series={null} onDone={() => setAdding(false)} />}
      {series.data ? (
        <Cards series={series.data} adding={adding} />
      ) : series.isPending ? (
        <Waiting />
      ) : (
        <Failure title="Series cannot be shown" error={series.error} onRetry={() => void series.refetch()} />
      )}
    </div>
  );
}

function Cards({ series, adding }: { series: readonly SeriesView[]; adding: boolean }) {
  useHashTarget();
  if (series.length === 0 && !adding)
    return (
      <div className="panel">
        <Nothing icon={<IconCalendarRepeat size={32} stroke={1.5} />} title="There is no series yet">
          A team that practises every other week gets better at it than one that waits for a free day. Begin a
          series: its practices are announced by themselves.
        </Nothing>
      </div>
    );
  return series.map((one) => <SeriesCard key={one.id} series={one} />);
}
