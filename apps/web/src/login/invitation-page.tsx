import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Invited } from '#contracts';
import { useAcceptInvitation, useInvited } from '../api/accounts.js';
import { Failure, Waiting } from '../shell/states.js';
import { Door } from './door.js';
import { fieldError, wholeError } from './field-errors.js';
import classes from './login-page.module.css';

/** Where the link of an invitation leads: one chooses a name and a password, and is in. */
export function InvitationPage() {
  useDocumentTitle('Your invitation · SimSup');
  const { token = '' } = useParams();
  const invited = useInvited(token);
  return (
    <Door title="Welcome">
      {invited.data ? (
        <AcceptForm token={token} invited={invited.data} />
      ) : invited.isPending ? (
        <Waiting lines={3} />
      ) : (
        <Failure title="This invitation does not work" error={invited.error} />
      )}
    </Door>
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
