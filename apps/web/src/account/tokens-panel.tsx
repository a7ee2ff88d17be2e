import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useCreateToken, useDropToken, useTokens } from '../api/accounts.js';
import { fieldError } from '../login/field-errors.js';
import { Failure, Waiting } from '../shell/states.js';
import { dayAndTime } from '../time/instant.js';
import classes from './account-page.module.css';
import { SecretOnce } from './secret-once.js';

/** Tokens for scripts: each acts as the person who made it. */
export function TokensPanel() {
  const tokens = useTokens();
  const create = useCreateToken();
  const drop = useDropToken();
  const [label, setLabel] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(label, { onSuccess: () => setLabel('') });
  };
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Tokens for scripts</h2>
      <p className={classes.explain}>
        A script that sends <span className="mono">Authorization: Bearer …</span> acts as you.
      </p>
      {tokens.data ? (
        <ul className={classes.list}>
          {tokens.data.map((token) => (
            <li key={token.id} className={classes.item}>
              <span className={classes.name}>{token.label}</span>
              <span className="quiet">
                made {dayAndTime(token.createdAt)},{' '}
                {token.lastUsedAt ? `used ${dayAndTime(token.lastUsedAt)}` : 'never used'}
              </span>
              <Tooltip label="Make it void">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Make the token ${token.label} void`}
                  onClick={() => drop.mutate(token.id)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      ) : tokens.isPending ? (
        <Waiting lines={2} />
      ) : (
        <Failure
          title="Your tokens cannot be shown"
          error={tokens.error}
          onRetry={() => void tokens.refetch()}
        />
      )}
      {create.data && <SecretOnce label="Copy it now: it is not shown again." secret={create.data.token} />}
      <form className={classes.row} onSubmit={submit} noValidate>
        <TextInput
          className={classes.grow as string}
          label="What it is for"
          placeholder="nightly rehearsal"
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          error={fieldError(create.error, 'label')}
        />
        <Button type="submit" variant="default" loading={create.isPending}>
          Make a token
        </Button>
      </form>
    </section>
  );
}
