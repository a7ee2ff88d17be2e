import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PlanView } from '#contracts';
import { useCallOff, useMove } from '../../api/plans.js';
import { Failure } from '../../shell/states.js';
import classes from './plan-panel.module.css';

/** Moves a practice on the clocks of the zone in which it was planned. */
export function MoveForm({ id, plan, onDone }: { id: string; plan: PlanView; onDone: () => void }) {
  const move = useMove(id);
  const [localStart, setLocalStart] = useState(plan.localStart);
  const [minutes, setMinutes] = useState<number | string>(plan.expectedMinutes);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const times = { localStart, timeZone: plan.timeZone, expectedMinutes: Number(minutes) };
    move.mutate({ ...times, ...(reason.trim() !== '' && { reason: reason.trim() }) }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        type="datetime-local"
        label={`Start, in ${plan.timeZone}`}
        value={localStart}
        onChange={(event) => setLocalStart(event.currentTarget.value)}
        autoFocus
        required
      />
      <NumberInput label="Minutes" value={minutes} onChange={setMinutes} min={5} max={1_440} required />
      <TextInput
        label="Why (everybody is told)"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {move.error && <Failure title="It was not moved" error={move.error} />}
      <Buttons label="Move it" pending={move.isPending} onDone={onDone} />
    </form>
  );
}

export function CallOffForm({ id, onDone }: { id: string; onDone: () => void }) {
  const callOff = useCallOff(id);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    callOff.mutate(reason.trim(), { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Why (everybody is told)"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoFocus
        required
      />
      {callOff.error && <Failure title="It was not called off" error={callOff.error} />}
      <Buttons
        label="Call it off"
        pending={callOff.isPending}
        disabled={reason.trim() === ''}
        onDone={onDone}
      />
    </form>
  );
}

interface ButtonsProps {
  label: string;
  pending: boolean;
  disabled?: boolean;
  onDone: () => void;
}

function Buttons({ label, pending, disabled = false, onDone }: ButtonsProps) {
  return (
    <div className={classes.buttons}>
      <Button type="submit" size="xs" loading={pending} disabled={disabled}>
        {label}
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        Leave it
      </Button>
    </div>
  );
}
