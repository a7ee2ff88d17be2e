import { Button, MultiSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Me, TeamView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useCreateTeam, usePeople, useRemoveTeam, useTeamMembership, useTeams } from '../api/accounts.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { Failure, Waiting } from '../shell/states.js';

/** Teams: everybody joins and leaves them, administrators make them and put people in. */
export function TeamsPanel({ me }: { me: Me }) {
  const teams = useTeams();
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Teams</h2>
      {teams.data ? (
        <>
          {teams.data.length === 0 && <p className={classes.explain}>There is no team yet.</p>}
          <ul className={classes.list}>
            {teams.data.map((team) => (
              <TeamRow key={team.id} team={team} me={me} />
            ))}
          </ul>
        </>
      ) : teams.isPending ? (
        <Waiting lines={2} />
      ) : (
        <Failure title="Teams cannot be shown" error={teams.error} onRetry={() => void teams.refetch()} />
      )}
      {me.role === 'admin' && <NewTeam />}
    </section>
  );
}

function TeamRow({ team, me }: { team: TeamView; me: Me }) {
  const membership = useTeamMembership();
  const remove = useRemoveTeam();
  const isIn = team.members.some(({ id }) => id === me.id);
  return (
    <li className={classes.item}>
      <strong className={classes.name}>{team.name}</strong>
      {me.role === 'admin' ? (
        <Members team={team} />
      ) : (
        <span className="quiet">{team.members.map(({ name }) => name).join(', ') || 'nobody yet'}</span>
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => membership.mutate({ teamId: team.id, personId: me.id, member: !isIn })}
      >
        {isIn ? 'Leave' : 'Join'}
      </Button>
      {me.role === 'admin' && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => remove.mutate(team.id)}>
          Remove
        </Button>
      )}
    </li>
  );
}

function Members({ team }: { team: TeamView }) {
  const people = usePeople();
  const membership = useTeamMembership();
  const now = team.members.map(({ id }) => id);
  const change = (wanted: string[]) => {
    const personId = [...wanted, ...now].find((id) => wanted.includes(id) !== now.includes(id));
    if (personId) membership.mutate({ teamId: team.id, personId, member: wanted.includes(personId) });
  };
  return (
    <MultiSelect
      className={classes.grow as string}
      aria-label={`Members of ${team.name}`}
      placeholder={now.length === 0 ? 'Nobody yet' : ''}
      searchable
      value={now}
      onChange={change}
      data={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function NewTeam() {
  const create = useCreateTeam();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name, { onSuccess: () => setName('') });
  };
  return (
    <form className={classes.row} onSubmit={submit} noValidate>
      <TextInput
        className={classes.grow as string}
        label="New team"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldError(create.error, 'name') ?? wholeError(create.error, ['name'])}
      />
      <Button type="submit" variant="default" loading={create.isPending}>
        Make the team
      </Button>
    </form>
  );
}
