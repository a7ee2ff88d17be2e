import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { VisitView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useExperience } from '../api/experience.js';
import { useAskForVisit } from '../api/visits.js';
import { Failure, Waiting } from '../shell/states.js';
import { CheckList } from './check-list.js';

/** Nobody looks around yet: on which stack, and what came of the last time. */
export function AskForVisit({ last }: { last: VisitView | null }) {
  const stacks = useExperience();
  const ask = useAskForVisit();
  const [chosen, setChosen] = useState<string | null>(last?.stack ?? null);
  const choices = stacks.data?.stacks ?? [];
  const stack = chosen ?? choices[0]?.stack;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (stack !== undefined) ask.mutate(stack);
  };
  return (
    <div className={classes.page}>
      <h1>Look around a stack</h1>
      <section className={`panel ${classes.panel}`}>
        <h2>A healthy sandbox, for you</h2>
        <p className={classes.explain}>
          Nothing is broken in it, nobody watches, and nothing is recorded. Log in to the nodes, run the saved
          searches and open the guide: what you have done is ticked, and counts as a prerequisite wherever it
          is asked for. It ends by itself after an hour.
        </p>
        {stacks.error ? (
          <Failure
            title="Stacks cannot be shown"
            error={stacks.error}
            onRetry={() => void stacks.refetch()}
          />
        ) : !stacks.data ? (
          <Waiting lines={1} />
        ) : choices.length === 0 ? (
          <p className="quiet">There is no stack yet.</p>
        ) : (
          <form className={classes.row} onSubmit={submit}>
            <NativeSelect
              className={classes.grow as string}
              label="Stack"
              value={stack}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={choices.map(({ stack: value, title }) => ({ value, label: title }))}
            />
            <Button type="submit" loading={ask.isPending}>
              Look around
            </Button>
          </form>
        )}
        {(ask.error ?? last?.trouble) && (
          <p className={classes.problem} role="alert">
            {ask.error?.message ?? `The last sandbox could not be made ready: ${last?.trouble}`}
          </p>
        )}
      </section>
      {last && (
        <section className={`panel ${classes.panel}`}>
          <h2>What you have done on {last.title}</h2>
          <CheckList checks={last.checks} />
        </section>
      )}
    </div>
  );
}
