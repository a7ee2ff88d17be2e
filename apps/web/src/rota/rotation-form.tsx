import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { RotationRequest, TeamView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useSetRotation } from '../api/rota.js';
import { fieldError, wholeError } from '../login/field-errors.js';

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
const FIELDS = ['timeZone', 'firstHandOff', 'shiftHours', 'people'];

/** Next Monday at ten: a good hour for a hand-off, since both people are there. */
function nextMonday(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ((8 - now.getDay()) % 7 || 7));
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}T10:00`;
}

/** Who takes turns, in which order, and when it begins. */
export function RotationForm({ team, rotation }: { team: TeamView; rotation: RotationRequest | null }) {
  const set = useSetRotation(team.id);
  const [draft, setDraft] = useState<RotationRequest>(
    () =>
      rotation ?? {
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        firstHandOff: nextMonday(new Date()),
        shiftHours: 72,
        people: team.members.map(({ id }) => id),
      },
  );
  const patch = (part: Partial<RotationRequest>) => setDraft((old) => ({ ...old, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(draft, { onSuccess: () => notifications.show({ message: 'The rotation was set.' }) });
  };
  const problem = wholeError(set.error, FIELDS);
  return (
    <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
      <h2>Rotation</h2>
      <MultiSelect
        label="People in the order of their turns"
        description="Members of the team. Take somebody out and add them again to move them to the end."
        data={team.members.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...draft.people]}
        onChange={(people) => patch({ people })}
        error={fieldError(set.error, 'people')}
      />
      <div className={classes.row}>
        <TextInput
          type="datetime-local"
          label="First hand-off"
          value={draft.firstHandOff}
          onChange={(event) => patch({ firstHandOff: event.currentTarget.value })}
          error={fieldError(set.error, 'firstHandOff')}
        />
        <Select
          className={classes.grow as string}
          label="Time zone"
          searchable
          data={ZONES}
          value={draft.timeZone}
          onChange={(zone) => zone && patch({ timeZone: zone })}
          error={fieldError(set.error, 'timeZone')}
        />
        <NumberInput
          label="Hours a shift"
          min={1}
          max={1_000}
          value={draft.shiftHours}
          onChange={(hours) => patch({ shiftHours: Number(hours) })}
          error={fieldError(set.error, 'shiftHours')}
        />
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={set.isPending}>
          Set the rotation
        </Button>
      </div>
    </form>
  );
}
