import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useChangePassword } from '../api/accounts.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import classes from './account-page.module.css';

/** Sets a first password, or another one. */
export function PasswordPanel({ hasEmail, provider }: { hasEmail: boolean; provider: string | undefined }) {
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const request = current === '' ? { password } : { current, password };
    change.mutate(request, {
      onSuccess: () => {
        setCurrent('');
        setPassword('');
        notifications.show({ message: 'Your password was set. All your other logins have ended.' });
      },
    });
  };
  const problem = wholeError(change.error, ['current', 'password']);
  return (
    <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
      <h2>Password</h2>
      <p className={classes.explain}>
        {hasEmail
          ? 'Setting it ends all your other logins.'
          : 'Give an address above first: one logs in with address and password.'}
      </p>
      <PasswordInput
        label="Current password"
        description={`Leave it empty within 15 minutes after logging in by a link${provider ? ` or with ${provider}` : ''}.`}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={fieldError(change.error, 'current')}
      />
      <PasswordInput
        label="New password"
        description="12 characters or more; a few words do."
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={fieldError(change.error, 'password')}
      />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={change.isPending} disabled={!hasEmail}>
          Set the password
        </Button>
      </div>
    </form>
  );
}
