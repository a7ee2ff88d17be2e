import { Button, Checkbox, NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type SeriesView, WEEKDAYS, type Weekday } from '#contracts';
import classes from '../account/account-page.module.css';
import { useTeams } from '../api/accounts.js';
import { useSaveSeries } from '../api/series.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { draftOf, requestOf, type SeriesDraft } from './series-draft.js';
import { capital } from './series-words.js';

const ZONES = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
const FIELDS = [
  ...['name', 'rule.everyWeeks', 'rule.at', 'rule.from', 'rule.until', 'teamId', 'expectedMinutes'],
  ...['daysAhead', 'limits.responders.least', 'limits.responders.most'],
];

interface PartProps {
  draft: SeriesDraft;
  change: (part: Partial<SeriesDraft>) => void;
  error: unknown;
}

/** Begins a series, or changes what is made of one from now on. */
export function SeriesForm({ series, onDone }: { series: SeriesView | null; onDone: () => void }) {
  const save = useSaveSeries(series?.id ?? null);
  const [draft, setDraft] = useState(() => draftOf(series));
  const change = (part: Partial<SeriesDraft>) => setDraft((old) => ({ ...old, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(requestOf(draft, series), { onSuccess: onDone });
  };
  const problem = wholeError(save.error, FIELDS);
  const parts = { draft, change, error: save.error };
  return (
    <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
      <h2>{series ? `Change ${series.name}` : 'New series'}</h2>
      <p className={classes.explain}>
        {series
          ? 'Practices that are made already stay as they are. A new rule begins after them.'
          : 'Its practices are made some days ahead, each with a scenario that nobody of the team knows.'}
      </p>
      <TextInput
        label="Name"
        value={draft.name}
        maxLength={80}
        autoFocus
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={fieldError(save.error, 'name')}
      />
      {series === null && <ModeField {...parts} />}
      <RuleFields {...parts} />
      {draft.mode === 'group' && <GroupFields {...parts} />}
      <ScenarioFields {...parts} />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={save.isPending}>
          {series ? 'Change it' : 'Begin the series'}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function ModeField({ draft, change }: PartProps) {
  return (
    <>
      <NativeSelect
        label="Who practises"
        value={draft.mode}
        onChange={(event) => change({ mode: event.currentTarget.value as SeriesDraft['mode'] })}
        data={[
          { value: 'group', label: 'A group: people sign up for each practice' },
          { value: 'alone', label: 'You alone: you respond in each practice' },
        ]}
      />
      {draft.mode === 'group' && (
        <Checkbox
          label="I instigate its practices, and respond in none of them"
          checked={draft.instigate}
          onChange={(event) => change({ instigate: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function RuleFields({ draft, change, error }: PartProps) {
  return (
    <>
      <div className={classes.row}>
        <NumberInput
          label="Every … weeks"
          w={110}
          min={1}
          max={52}
          value={draft.everyWeeks}
          onChange={(everyWeeks) => change({ everyWeeks })}
          error={fieldError(error, 'rule.everyWeeks')}
        />
        <NativeSelect
          label="On"
          value={draft.weekday}
          onChange={(event) => change({ weekday: event.currentTarget.value as Weekday })}
          data={WEEKDAYS.map((weekday) => ({ value: weekday, label: capital(weekday) }))}
        />
        <TextInput
          type="time"
          label="At"
          value={draft.at}
          onChange={(event) => change({ at: event.currentTarget.value })}
          error={fieldError(error, 'rule.at')}
        />
        <Select
          className={classes.grow as string}
          label="Time zone"
          searchable
          allowDeselect={false}
          value={draft.timeZone}
          onChange={(zone) => change({ timeZone: zone ?? draft.timeZone })}
          data={ZONES}
        />
      </div>
      <div className={classes.row}>
        <TextInput
          type="date"
          label="Not before (may be empty)"
          value={draft.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
          error={fieldError(error, 'rule.from')}
        />
        <TextInput
          type="date"
          label="Not after (may be empty)"
          value={draft.until}
          onChange={(event) => change({ until: event.currentTarget.value })}
          error={fieldError(error, 'rule.until')}
        />
        <NumberInput
          label="Sign-up opens … days ahead"
          min={1}
          max={60}
          value={draft.daysAhead}
          onChange={(daysAhead) => change({ daysAhead })}
          error={fieldError(error, 'daysAhead')}
        />
      </div>
    </>
  );
}

function GroupFields({ draft, change, error }: PartProps) {
  const teams = useTeams().data ?? [];
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          className={classes.grow as string}
          label="For"
          value={draft.teamId}
          onChange={(event) => change({ teamId: event.currentTarget.value })}
          data={[
            { value: '', label: 'Everybody' },
            ...teams.map(({ id, name }) => ({ value: id, label: `Team ${name}` })),
          ]}
          error={fieldError(error, 'teamId')}
        />
        <NumberInput
          label="Responders at least"
          w={150}
          min={0}
          max={30}
          value={draft.leastResponders}
          onChange={(leastResponders) => change({ leastResponders })}
          error={fieldError(error, 'limits.responders.least')}
        />
        <NumberInput
          label="At most"
          w={110}
          min={1}
          max={30}
          value={draft.mostResponders}
          onChange={(mostResponders) => change({ mostResponders })}
          error={fieldError(error, 'limits.responders.most')}
        />
      </div>
      {draft.teamId !== '' && (
        <Checkbox
          label="Whoever is on call in the team responds too, if they agreed to it"
          checked={draft.pageOnCall}
          onChange={(event) => change({ pageOnCall: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function ScenarioFields({ draft, change, error }: PartProps) {
  return (
    <div className={classes.row}>
      <NativeSelect
        className={classes.grow as string}
        label="Scenarios"
        value={draft.difficulty}
        onChange={(event) => change({ difficulty: event.currentTarget.value })}
        data={[
          { value: '', label: 'Of any difficulty' },
          ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: `Of difficulty ${level}` })),
        ]}
      />
      <NumberInput
        label="Expected minutes"
        placeholder="As the scenario says"
        min={5}
        max={1_440}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
        error={fieldError(error, 'expectedMinutes')}
      />
    </div>
  );
}
