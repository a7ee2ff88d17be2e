import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { InvitationView, OrgRole } from '#contracts';
import classes from '../account/account-page.module.css';
import { SecretOnce } from '../account/secret-once.js';
import { useInvitationLink, useInvitations, useInvite, useRevokeInvitation } from '../api/accounts.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { Failure, Waiting } from '../shell/states.js';
import { dayAndTime } from '../time/instant.js';
import { ORG_ROLE_WORD, ORG_ROLES } from './org-role-words.js';

/** Invites people, and shows who was invited and has not come yet. */
export function InvitationsPanel() {
  const invitations = useInvitations(true);
  const link = useInvitationLink();
  const revoke = useRevokeInvitation();
  const problem = link.error ?? revoke.error;
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Invitations</h2>
      <InviteForm />
      {invitations.data ? (
        <ul className={classes.list}>
          {invitations.data.map((invitation) => (
            <li key={invitation.id} className={classes.item}>
              <span className={classes.name}>
                {invitation.email}
                <br />
                <span className="quiet">
                  {ORG_ROLE_WORD[invitation.role]}, until {dayAndTime(invitation.expiresAt)}.{' '}
                  {mailWords(invitation)}
                </span>
              </span>
              <Button size="xs" variant="default" onClick={() => link.mutate(invitation.id)}>
                Make a link
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => revoke.mutate(invitation.id)}>
                Revoke
              </Button>
              {link.data && link.variables === invitation.id && (
                <SecretOnce
                  label="Pass this link on. Links made before for this person no longer work."
                  secret={link.data}
                />
              )}
            </li>
          ))}
        </ul>
      ) : invitations.isPending ? (
        <Waiting lines={2} />
      ) : (
        <Failure
          title="Invitations cannot be shown"
          error={invitations.error}
          onRetry={() => void invitations.refetch()}
        />
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem.message}
        </p>
      )}
    </section>
  );
}

function mailWords({ mailedAt, mailError }: InvitationView): string {
  if (mailError) return `The letter failed: ${mailError}`;
  return mailedAt ? `Mailed ${dayAndTime(mailedAt)}.` : 'Not mailed.';
}

function InviteForm() {
  const invite = useInvite();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<OrgRole>('member');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email, role }, { onSuccess: () => setEmail('') });
  };
  const problem = wholeError(invite.error, ['email']);
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.row}>
        <TextInput
          className={classes.grow as string}
          label="Email"
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fieldError(invite.error, 'email')}
        />
        <NativeSelect
          label="Role"
          data={[...ORG_ROLES]}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as OrgRole)}
        />
        <Button type="submit" loading={invite.isPending}>
          Invite
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
