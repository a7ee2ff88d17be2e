import { Button, TextInput } from '@mantine/core';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const own = { name, email: email.trim() === '' ? null : email };
    change.mutate(own, { onSuccess: () => notifications.show({ message: 'Your account was changed.' }) });
  };
  const problem = wholeError(change.error, ['name', 'email']);
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
