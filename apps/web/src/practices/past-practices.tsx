import { NativeSelect } from '@mantine/core';
import { usePastPractices } from '../api/practice-list.js';
import { ShowMore } from '../shell/show-more.js';
import { Failure, Waiting } from '../shell/states.js';
import { useAddressFilter } from '../shell/use-address-filter.js';
import { earliestOf, OUTCOMES, PERIODS, statesOf } from './past-filters.js';
import { PastRow } from './practice-rows.js';
import classes from './practices-page.module.css';

/** What was practised, the latest first, and what of it one wants to see. */
export function PastPractices() {
  const [whose, chooseWhose] = useAddressFilter('whose');
  const [outcome, chooseOutcome] = useAddressFilter('outcome');
  const [period, choosePeriod] = useAddressFilter('period');
  const past = usePastPractices({
    mine: whose === 'mine' ? 'true' : undefined,
    state: [...statesOf(outcome)],
    from: earliestOf(period, new Date()) || undefined,
  });
  const filtered = whose !== '' || outcome !== '' || period !== '';
  if (past.rows?.length === 0 && !filtered) return null;
  return (
    <section aria-labelledby="past">
      <h2 id="past">Past</h2>
      <div className={classes.filters}>
        <NativeSelect
          label="Whose"
          value={whose}
          onChange={(event) => chooseWhose(event.currentTarget.value)}
          data={[
            { value: '', label: 'Everybody’s' },
            { value: 'mine', label: 'Those I took part in' },
          ]}
        />
        <NativeSelect
          label="How they ended"
          value={outcome}
          onChange={(event) => chooseOutcome(event.currentTarget.value)}
          data={OUTCOMES}
        />
        <NativeSelect
          label="Since when"
          value={period}
          onChange={(event) => choosePeriod(event.currentTarget.value)}
          data={PERIODS}
        />
      </div>
      {past.rows ? (
        <>
          {past.rows.length === 0 ? (
            <p className={`panel quiet ${classes.none}`}>No practice is like that.</p>
          ) : (
            <ul className={`panel ${classes.rows}`}>
              {past.rows.map((practice) => (
                <PastRow key={practice.id} practice={practice} />
              ))}
            </ul>
          )}
          <ShowMore list={past}>Show earlier ones</ShowMore>
        </>
      ) : past.isPending ? (
        <Waiting lines={3} />
      ) : (
        <Failure title="Past practices cannot be shown" error={past.error} onRetry={past.readAgain} />
      )}
    </section>
  );
}
