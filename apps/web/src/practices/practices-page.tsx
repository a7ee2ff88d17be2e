import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useOpenPractices, usePastPractices } from '../api/practice-list.js';
import { Failure, Nothing, Waiting } from '../shell/states.js';
import { timeZone } from '../time/instant.js';
import { HealthNotice } from './health-notice.js';
import { LiveCard } from './live-card.js';
import { PastPractices } from './past-practices.js';
import { UpcomingRow } from './practice-rows.js';
import classes from './practices-page.module.css';
import { sortPractices } from './sort-practices.js';

/** Everything that is, will be and was practised. */
export function PracticesPage() {
  useDocumentTitle('Practices · SimSup');
  const practices = useOpenPractices();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>Practices</h1>
        <p className="quiet">Times in {timeZone()}</p>
      </div>
      <HealthNotice />
      {practices.data ? (
        <Sections practices={sortPractices(practices.data)} />
      ) : practices.isPending ? (
        <Waiting lines={5} />
      ) : (
        <Failure
          title="The practices cannot be shown"
          error={practices.error}
          onRetry={() => void practices.refetch()}
        />
      )}
    </div>
  );
}

function Sections({ practices }: { practices: ReturnType<typeof sortPractices> }) {
  const { live, upcoming } = practices;
  const past = usePastPractices({});
  if (live.length + upcoming.length === 0 && past.rows?.length === 0) return <NoPractices />;
  return (
    <>
      {live.length > 0 && (
        <section aria-labelledby="live">
          <h2 id="live">Live now</h2>
          <div className={classes.cards}>
            {live.map((practice) => (
              <LiveCard key={practice.id} practice={practice} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">Upcoming</h2>
        {upcoming.length === 0 ? (
          <p className={`panel quiet ${classes.none}`}>Nothing is scheduled.</p>
        ) : (
          <ul className={`panel ${classes.rows}`}>
            {upcoming.map((practice) => (
              <UpcomingRow key={practice.id} practice={practice} />
            ))}
          </ul>
        )}
      </section>
      <PastPractices />
    </>
  );
}

function NoPractices() {
  return (
    <div className="panel">
      <Nothing
        icon={<IconCalendarPlus size={32} stroke={1.5} />}
        title="No practice yet"
        action={
          <Button component={Link} to="/schedule" leftSection={<IconPlus size={14} />}>
            Schedule a practice
          </Button>
        }
      >
        A practice breaks a real replica of a production stack, pages you, and measures what its users suffer
        until you have restored it. You can start one alone, right now.
      </Nothing>
    </div>
  );
}
