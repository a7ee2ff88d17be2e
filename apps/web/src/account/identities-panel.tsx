import { ActionIcon, Button, PasswordInput, Tooltip } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { IdentityView, SignInWays } from '#contracts';
import { useIdentities, useLinkIdentity, useUnlinkIdentity } from '../api/sign-in.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { RefusalNote } from '../login/refusal-note.js';
import { Failure, Waiting } from '../shell/states.js';
import { StatusNote } from '../shell/status-note.js';
import { dayAndTime } from '../time/instant.js';
import classes from './account-page.module.css';

interface IdentitiesPanelProps {
  provider: NonNullable<SignInWays['openId']>;
  /** The provider sends browsers back to this address. */
  publicUrl: string;
}

/** As whom at the provider one may come in. */
export function IdentitiesPanel({ provider, publicUrl }: IdentitiesPanelProps) {
  const identities = useIdentities();
  const unlink = useUnlinkIdentity();
  const [search] = useSearchParams();
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>{provider.name}</h2>
      <p className={classes.explain}>Whoever logs in there as one of these is you here.</p>
      <RefusalNote code={search.get('refused')} provider={provider.name} />
      {search.has('linked') && (
        <StatusNote tone="well" role="status">
          It is linked: from now on you may log in with {provider.name}.
        </StatusNote>
      )}
      {identities.data ? (
        <IdentityList identities={identities.data} onUnlink={(id) => unlink.mutate(id)} />
      ) : identities.isPending ? (
        <Waiting lines={2} />
      ) : (
        <Failure
          title="Your identities cannot be shown"
          error={identities.error}
          onRetry={() => void identities.refetch()}
        />
      )}
      {unlink.error && (
        <p className={classes.problem} role="alert">
          {unlink.error.message}
        </p>
      )}
      {new URL(publicUrl).origin === window.location.origin ? (
        <LinkForm name={provider.name} />
      ) : (
        <p className={classes.explain}>
          To link one, open SimSup at <a href={`${publicUrl}/account`}>{publicUrl}</a>: {provider.name} sends
          you back there.
        </p>
      )}
    </section>
  );
}

function IdentityList({
  identities,
  onUnlink,
}: {
  identities: IdentityView[];
  onUnlink: (id: string) => void;
}) {
  if (identities.length === 0) return <p className={classes.explain}>None is linked yet.</p>;
  return (
    <ul className={classes.list}>
      {identities.map(({ id, label, issuer, createdAt, lastUsedAt }) => (
        <li key={id} className={classes.item}>
          <span className={classes.name} title={issuer}>
            {label}
          </span>
          <span className="quiet">
            linked {dayAndTime(createdAt)}, used {dayAndTime(lastUsedAt)}
          </span>
          <Tooltip label="Unlink it">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Unlink ${label}`}
              onClick={() => onUnlink(id)}
            >
              <IconUnlink size={16} />
            </ActionIcon>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

function LinkForm({ name }: { name: string }) {
  const link = useLinkIdentity();
  const [current, setCurrent] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.mutate(current === '' ? {} : { current });
  };
  const needsPassword = fieldError(link.error, 'current');
  const problem = wholeError(link.error, ['current']);
  return (
    <form className={classes.row} onSubmit={submit} noValidate>
      {needsPassword && (
        <PasswordInput
          className={classes.grow as string}
          label="Current password"
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={needsPassword}
        />
      )}
      <Button type="submit" variant="default" loading={link.isPending}>
        Link my {name}
      </Button>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
