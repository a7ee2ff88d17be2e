import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '../account/account-page.module.css';
import { usePeople } from '../api/accounts.js';
import { useTakeOver } from '../api/rota.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { timeZone } from '../time/instant.js';

const FIELDS = ['personId', 'from', 'to'];

/** Somebody takes over a part of somebody's shift. */
export function TakeOverForm({ teamId }: { teamId: string }) {
  const people = usePeople();
  const takeOver = useTakeOver(teamId);
  const [draft, setDraft] = useState({ personId: '', from: '', to: '' });
  const choices = (people.data ?? []).filter(({ disabled }) => !disabled);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = [instantOf(draft.from), instantOf(draft.to)];
    takeOver.mutate(
      { personId: draft.personId, from, to },
      { onSuccess: () => setDraft({ ...draft, from: '', to: '' }) },
    );
  };
  const problem = wholeError(takeOver.error, FIELDS);
  return (
    <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
      <h2>Take over</h2>
      <div className={classes.row}>
        <NativeSelect
          className={classes.grow as string}
          label="Who"
          data={[
            { value: '', label: 'Choose somebody' },
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.personId}
          onChange={(event) => setDraft({ ...draft, personId: event.currentTarget.value })}
          error={fieldError(takeOver.error, 'personId')}
        />
        <TextInput
          type="datetime-local"
          label={`From, ${timeZone()}`}
          value={draft.from}
          onChange={(event) => setDraft({ ...draft, from: event.currentTarget.value })}
          error={fieldError(takeOver.error, 'from')}
        />
        <TextInput
          type="datetime-local"
          label="Until"
          value={draft.to}
          onChange={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
          error={fieldError(takeOver.error, 'to')}
        />
        <Button type="submit" variant="default" loading={takeOver.isPending}>
          Take over
        </Button>
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The instant of a local date and time in this browser's zone; what is no date stays as it is, for the server to refuse. */
function instantOf(local: string): string {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? local : date.toISOString();
}
