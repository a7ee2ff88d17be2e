import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { After, PracticeView } from '#contracts';
import { useAfter, useScheduleDebrief } from '../../api/after.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';
import { ActionsPanel } from './actions-panel.js';
import { AssessmentPanel } from './assessment-panel.js';
import { DeclarationPanel } from './declaration-panel.js';

/** What people write when a practice is over. */
export function AfterPanels({ view }: { view: PracticeView }) {
  const { data: after, error } = useAfter(view.id);
  if (error)
    return (
      <p className={panel.quiet} role="alert">
        {error.message}
      </p>
    );
  if (!after) return null;
  return (
    <>
      {after.declaration && <DeclarationPanel declaration={after.declaration} />}
      <AssessmentPanel view={view} after={after} />
      <DebriefPanel view={view} after={after} />
      <ActionsPanel view={view} after={after} />
    </>
  );
}

function DebriefPanel({ view, after: { debrief, mayWrite } }: { view: PracticeView; after: After }) {
  const [startsAt, setStart] = useState('');
  const [minutes, setMinutes] = useState<number | string>(60);
  const [place, setPlace] = useState('');
  const schedule = useScheduleDebrief(view.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    schedule.mutate({
      startsAt: new Date(startsAt).toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      minutes: Number(minutes),
      ...(place.trim() !== '' && { place: place.trim() }),
    });
  };
  return (
    <Panel title="Debrief">
      <p className={panel.quiet}>
        {debrief
          ? `${new Date(debrief.startsAt).toLocaleString()}, ${debrief.minutes} min, ${debrief.place ?? 'no place yet'}; anybody may join.`
          : 'Not scheduled yet. Anybody may join to listen.'}
      </p>
      {mayWrite && (
        <form onSubmit={submit}>
          <TextInput
            label="Start (your time)"
            type="datetime-local"
            required
            value={startsAt}
            onChange={(event) => setStart(event.currentTarget.value)}
            error={schedule.error?.message}
          />
          <NumberInput label="Minutes" min={5} max={480} value={minutes} onChange={setMinutes} />
          <TextInput
            label="Place"
            placeholder="Link of a call, or a room"
            maxLength={500}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <div className={panel.buttons}>
            <Button
              type="submit"
              size="xs"
              variant="default"
              loading={schedule.isPending}
              disabled={startsAt === '' || minutes === ''}
            >
              {debrief ? 'Move it' : 'Schedule and invite'}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
