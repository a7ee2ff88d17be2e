import { Button, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { Me } from '#contracts';
import { useChangeMe } from '../api/accounts.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import classes from './account-page.module.css';

/** Name and address. */
export function NamePanel({ me }: { me: Me }) {
  const change = useChangeMe();
  const [name, setName] = useState(me.name);
  const [email, setEmail] = useState(me.email ?? '');
  const [current, setCurrent] = useState('');
  const address = email.trim() === '' ? null : email;
  const moves = address?.trim().toLowerCase() !== (me.email ?? undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const own = { name, email: address };
    change.mutate(moves && current !== '' ? { ...own, current } : own, {
      onSuccess: () => {
        setCurrent('');
        notifications.show({ message: 'Your account was changed.' });
      },
    });
  };
  const problem = wholeError(change.error, ['name', 'email', 'current']);
  return (
    <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
      <h2>Name and address</h2>
      <TextInput
        label="Name"
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldError(change.error, 'name')}
      />
      <TextInput
        label="Email"
        description="Needed to log in with a password."
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={fieldError(change.error, 'email')}
      />
      {moves && (
        <PasswordInput
          label="Current password"
          description="For another address. Leave it empty within 10 minutes after logging in."
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={fieldError(change.error, 'current')}
        />
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={change.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
