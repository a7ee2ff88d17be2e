import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Invited, SignInWays } from '#contracts';
import { useAcceptInvitation, useInvited } from '../api/accounts.js';
import { useSignInWays } from '../api/sign-in.js';
import { Failure, Waiting } from '../shell/states.js';
import { Door } from './door.js';
import { fieldError, wholeError } from './field-errors.js';
import classes from './login-page.module.css';
import { ProviderButton } from './provider-button.js';

/** Where the link of an invitation leads: one chooses a name and a password, and is in. */
export function InvitationPage() {
  useDocumentTitle('Your invitation · SimSup');
  const { token = '' } = useParams();
  const invited = useInvited(token);
  const ways = useSignInWays();
  return (
    <Door title="Welcome">
      {invited.data && ways.data ? (
        <WaysIn token={token} invited={invited.data} ways={ways.data} />
      ) : invited.isPending || ways.isPending ? (
        <Waiting lines={3} />
      ) : (
        <Failure title="This invitation does not work" error={invited.error ?? ways.error} />
      )}
    </Door>
  );
}

interface WaysInProps {
  token: string;
  invited: Invited;
  ways: SignInWays;
}

/** With the provider, whose word on the address takes the place of the link, or with a password. */
function WaysIn({ token, invited, ways }: WaysInProps) {
  const provider = ways.openId;
  return (
    <>
      {provider && (
        <>
          <p className={classes.text}>
            You are invited as {invited.email}: log in at {provider.name} with this address.
          </p>
          <ProviderButton provider={provider} to="/" first />
        </>
      )}
      {provider && ways.password && <p className={classes.or}>or with a password</p>}
      {ways.password && <AcceptForm token={token} invited={invited} />}
    </>
  );
}

function AcceptForm({ token, invited }: { token: string; invited: Invited }) {
  const navigate = useNavigate();
  const accept = useAcceptInvitation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ token, name, password }, { onSuccess: () => navigate('/', { replace: true }) });
  };
  const problem = wholeError(accept.error, ['name', 'password']);
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput label="Email" value={invited.email} readOnly autoComplete="username" />
      <TextInput
        label="Your name"
        description="As colleagues know you: it stands beside what you do in a practice."
        autoComplete="name"
        autoFocus
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldError(accept.error, 'name')}
      />
      <PasswordInput
        label="Password"
        description="12 characters or more; a few words do."
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={fieldError(accept.error, 'password')}
      />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" loading={accept.isPending}>
        Come in
      </Button>
    </form>
  );
}
