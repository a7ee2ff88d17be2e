import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AddPrerequisiteRequest, prerequisiteKindSchema } from '#contracts';
import classes from '../account/account-page.module.css';
import { useExperience } from '../api/experience.js';
import { useAddPrerequisite } from '../api/prerequisites.js';
import { fieldError, wholeError } from '../login/field-errors.js';

const EMPTY: AddPrerequisiteRequest = { stack: null, kind: 'attested', title: '', help: '' };
const FIELDS = ['title', 'help', 'stack'];

/** An administrator says what people need. */
export function AddPrerequisite() {
  const add = useAddPrerequisite();
  const stacks = useExperience().data?.stacks ?? [];
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<AddPrerequisiteRequest>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(draft, { onSuccess: () => setDraft(EMPTY) });
  };
  const problem = wholeError(add.error, FIELDS);
  return (
    <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
      <h2>Ask for more</h2>
      <div className={classes.row}>
        <TextInput
          className={classes.grow as string}
          label="What is needed"
          placeholder="Credentials for the VPN"
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={fieldError(add.error, 'title')}
        />
        <NativeSelect
          label="Where"
          value={draft.stack ?? ''}
          onChange={(event) => change({ stack: event.currentTarget.value || null })}
          data={[
            { value: '', label: 'Everywhere' },
            ...stacks.map(({ stack, title }) => ({ value: stack, label: title })),
          ]}
          error={fieldError(add.error, 'stack')}
        />
        <NativeSelect
          label="How it is shown"
          value={draft.kind}
          onChange={(event) => change({ kind: prerequisiteKindSchema.parse(event.currentTarget.value) })}
          data={[
            { value: 'attested', label: 'They say so' },
            { value: 'guide', label: 'They opened the guide' },
            { value: 'nodes', label: 'They logged in to each node' },
            { value: 'searches', label: 'They ran each saved search' },
          ]}
        />
      </div>
      <TextInput
        label="How to get it"
        value={draft.help}
        onChange={(event) => change({ help: event.currentTarget.value })}
        error={fieldError(add.error, 'help')}
      />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" variant="default" loading={add.isPending}>
          Ask for it
        </Button>
      </div>
    </form>
  );
}
