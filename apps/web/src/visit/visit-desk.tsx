import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VisitView } from '#contracts';
import { useEndVisit } from '../api/visits.js';
import { WorkPanel } from '../practice/workbench/work-panel.js';
import { Waiting } from '../shell/states.js';
import { StatusMark } from '../shell/status-mark.js';
import { clockOf } from '../time/duration.js';
import { timeOfDay } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { CheckList } from './check-list.js';
import classes from './visit.module.css';

/** A visit under way: what is to do, and what to do it with. */
export function VisitDesk({ visit }: { visit: VisitView }) {
  const [maximised, setMaximised] = useState(false);
  // On a narrow screen what one works with comes first; the list can be opened.
  const [wide] = useState(() => window.matchMedia('(min-width: 1181px)').matches);
  const open = visit.state === 'open';
  return (
    <div className={classes.page}>
      <VisitHeader visit={visit} />
      <div className={classes.desk} data-tall={maximised || undefined}>
        <details className={`panel ${classes.aside}`} open={wide}>
          <summary>What you have done</summary>
          <CheckList checks={visit.checks} />
        </details>
        <div className={classes.work}>
          {open ? (
            <WorkPanel
              view={{ ...visit, over: false, myRole: 'visitor' }}
              maximised={maximised}
              onMaximise={setMaximised}
            />
          ) : (
            <section className={`panel ${classes.preparing}`} aria-live="polite">
              <StatusMark tone="accent">A healthy sandbox is being made ready for you</StatusMark>
              <Waiting lines={4} label="Making the sandbox ready" />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function VisitHeader({ visit }: { visit: VisitView }) {
  const end = useEndVisit();
  const left = Date.parse(visit.endsAt) - useNow();
  return (
    <header className={classes.header}>
      <div>
        <h1>Looking around {visit.title}</h1>
        <p className="quiet">
          Nothing is broken, and nothing is recorded. Ends at {timeOfDay(visit.endsAt)},{' '}
          <span role="timer" aria-label="Time left">
            in {clockOf(left)}
          </span>
        </p>
        {end.error && <p role="alert">{end.error.message}</p>}
      </div>
      <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        End the visit
      </Button>
    </header>
  );
}
