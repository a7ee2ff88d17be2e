import { Anchor, Button, Code, PasswordInput, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useForgotPassword, useSignIn } from '../api/accounts.js';
import { useMe } from '../api/queries.js';
import { isLoggedOut } from '../api/request.js';
import { StatusMark } from '../shell/status-mark.js';
import { Door } from './door.js';
import { fieldError, wholeError } from './field-errors.js';
import classes from './login-page.module.css';

/** Only a path of our own, so that a crafted link cannot send anybody elsewhere. */
const safePath = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

/** The way in: email and password, or a login link. */
export function LoginPage() {
  useDocumentTitle('Log in · SimSup');
  const me = useMe();
  const [search] = useSearchParams();
  if (me.data && !isLoggedOut(me.error)) return <Navigate to={safePath(search.get('to'))} replace />;
  return (
    <Door title="Log in">
      {search.has('used') && (
        <p>
          <StatusMark tone="warn">That link was used already, or is too old.</StatusMark>
        </p>
      )}
      <SignInForm />
      <h2 className={classes.other}>Or by a login link</h2>
      <dl className={classes.ways}>
        <dt>You run SimSup yourself</dt>
        <dd>
          <Code>npm start</Code> prints a link when it is ready. Later ones come from{' '}
          <Code>npx simsup login-link</Code>.
        </dd>
        <dt>Somebody else runs it</dt>
        <dd>Ask them for an invitation, or for a link. Each works once and for a short time.</dd>
      </dl>
      {me.error && !isLoggedOut(me.error) && (
        <p className={classes.text} role="alert">
          {me.error.message}
        </p>
      )}
    </Door>
  );
}

function SignInForm() {
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
        autoFocus
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
        <p role="status">
          <StatusMark tone="well">If somebody has this address, a login link is on its way to it.</StatusMark>
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={signIn.isPending}>
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
