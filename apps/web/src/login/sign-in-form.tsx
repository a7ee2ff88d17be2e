import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useForgotPassword, useSignIn } from '../api/accounts.js';
import { StatusNote } from '../shell/status-note.js';
import { fieldError, wholeError } from './field-errors.js';
import classes from './login-page.module.css';

/** Email and password. `quiet` where another way in comes first. */
export function SignInForm({ quiet }: { quiet: boolean }) {
  const signIn = useSignIn();
  const forgot = useForgotPassword();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    forgot.reset();
    signIn.mutate({ email, password });
  };
  const problem = wholeError(signIn.error, ['email']) ?? wholeError(forgot.error, ['email']);
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        label="Email"
        type="email"
        autoComplete="username"
        autoFocus={!quiet}
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={fieldError(signIn.error, 'email') ?? fieldError(forgot.error, 'email')}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {forgot.isSuccess && (
        <StatusNote tone="well" role="status">
          If somebody has this address, a login link is on its way to it.
        </StatusNote>
      )}
      <div className={classes.actions}>
        <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={signIn.isPending}>
          Log in
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            signIn.reset();
            forgot.mutate(email);
          }}
        >
          I forgot my password
        </Anchor>
      </div>
    </form>
  );
}
