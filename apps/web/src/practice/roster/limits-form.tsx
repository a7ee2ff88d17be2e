import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RosterLimits } from '#contracts';
import { useChangeLimits } from '../../api/roster.js';
import { fieldError, wholeError } from '../../login/field-errors.js';
import panel from '../panel.module.css';

const PARTS = ['instigators', 'responders'] as const;
const ENDS = ['least', 'most'] as const;
const FIELDS = ['reason', ...PARTS.flatMap((part) => ENDS.map((end) => `${part}.${end}`))];
const TITLE = { instigators: 'Instigators', responders: 'Responders' };

interface LimitsFormProps {
  id: string;
  limits: RosterLimits;
  onDone: () => void;
}

/** An instigator lets more or fewer take part than is usual, and says why. */
export function LimitsForm({ id, limits, onDone }: LimitsFormProps) {
  const change = useChangeLimits(id);
  const [draft, setDraft] = useState(limits);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...draft, reason }, { onSuccess: onDone });
  };
  const problem = wholeError(change.error, FIELDS);
  return (
    <form onSubmit={submit} noValidate>
      {PARTS.map((part) => (
        <div key={part} className={panel.pair}>
          {ENDS.map((end) => (
            <NumberInput
              key={end}
              size="xs"
              label={`${TITLE[part]}, at ${end}`}
              min={0}
              max={30}
              allowDecimal={false}
              value={draft[part][end]}
              onChange={(value) =>
                setDraft({ ...draft, [part]: { ...draft[part], [end]: Number(value) || 0 } })
              }
              error={fieldError(change.error, `${part}.${end}`)}
            />
          ))}
        </div>
      ))}
      <TextInput
        size="xs"
        label="Reason"
        description="Everybody reads it in the feed."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldError(change.error, 'reason')}
      />
      {problem && (
        <p className={panel.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={panel.buttons}>
        <Button type="submit" size="xs" loading={change.isPending}>
          Change them
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Leave them
        </Button>
      </div>
    </form>
  );
}
