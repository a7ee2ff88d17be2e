import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SeriesView } from '#contracts';
import classes from '../account/account-page.module.css';
import { type SeriesAct, usePastOfSeries, useSeriesAct } from '../api/series.js';
import { ShowMore } from '../shell/show-more.js';
import { Failure, Waiting } from '../shell/states.js';
import { StatusMark } from '../shell/status-mark.js';
import { DayRow } from './day-row.js';
import { SeriesForm } from './series-form.js';
import { ruleInWords } from './series-words.js';

const STANDING = {
  going: { tone: 'well', word: 'Goes on' },
  paused: { tone: 'warn', word: 'Paused: no practice is made' },
  ended: { tone: 'idle', word: 'Ended' },
} as const;

const ACT_WORDS: Record<SeriesAct, string> = {
  pause: 'Pause',
  resume: 'Resume',
  end: 'End the series',
  instigate: 'Instigate from now on',
  leave: 'Instigate no longer',
};

/** A series: its rule, who instigates, its days, and what one may do about it. */
export function SeriesCard({ series }: { series: SeriesView }) {
  const [changing, setChanging] = useState(false);
  const { id, name, rule, standing, team, instigators, mode, createdBy, upcoming, past } = series;
  if (changing) return <SeriesForm series={series} onDone={() => setChanging(false)} />;
  const who = instigators.map((person) => person.name).join(', ');
  return (
    <section className={`panel ${classes.panel}`} aria-labelledby={`series-${id}`}>
      <div className={classes.row}>
        <h2 id={`series-${id}`} className={classes.grow}>
          {name}
        </h2>
        <StatusMark tone={STANDING[standing].tone}>{STANDING[standing].word}</StatusMark>
      </div>
      <p className={classes.explain}>
        {ruleInWords(rule)}.{' '}
        {mode === 'alone'
          ? `${createdBy.name} practises alone.`
          : `${team ? `For ${team.name}` : 'For everybody'}, ${who === '' ? 'nobody instigates yet' : `instigated by ${who}`}.`}
      </p>
      <ul className={classes.list}>
        {upcoming.map((day) => (
          <DayRow key={day.on} series={series} day={day} />
        ))}
      </ul>
      {upcoming.length === 0 && <p className="quiet">No practice of it is to come.</p>}
      {past.length > 0 && <PastDays series={series} />}
      <Acts series={series} onChange={() => setChanging(true)} />
    </section>
  );
}

/** Its practices that are past: read when somebody opens them, and earlier ones when somebody asks. */
function PastDays({ series }: { series: SeriesView }) {
  const [open, setOpen] = useState(false);
  const past = usePastOfSeries(series.id, open);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Past practices</summary>
      {past.rows ? (
        <ul className={classes.list}>
          {past.rows.map((day) => (
            <DayRow key={day.on} series={series} day={day} over />
          ))}
        </ul>
      ) : past.error ? (
        <Failure title="They cannot be shown" error={past.error} onRetry={past.readAgain} />
      ) : (
        <Waiting lines={2} />
      )}
      <ShowMore list={past}>Show earlier ones</ShowMore>
    </details>
  );
}

function Acts({ series, onChange }: { series: SeriesView; onChange: () => void }) {
  const { id, can, standing } = series;
  const act = useSeriesAct(id);
  const offered: SeriesAct[] = [
    ...(can.instigate ? (['instigate'] as const) : []),
    ...(can.leave ? (['leave'] as const) : []),
    ...(can.change ? ([standing === 'paused' ? 'resume' : 'pause', 'end'] as const) : []),
  ];
  if (offered.length === 0) return null;
  return (
    <>
      <div className={classes.row}>
        {can.change && (
          <Button size="xs" variant="default" onClick={onChange}>
            Change
          </Button>
        )}
        {offered.map((what) => (
          <Button
            key={what}
            size="xs"
            variant="default"
            loading={act.isPending && act.variables === what}
            onClick={() => act.mutate(what)}
          >
            {ACT_WORDS[what]}
          </Button>
        ))}
      </div>
      {act.error && (
        <p className={classes.problem} role="alert">
          {act.error.message}
        </p>
      )}
    </>
  );
}
