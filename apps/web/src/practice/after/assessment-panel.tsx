import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { After, PracticeView } from '#contracts';
import { useAssess } from '../../api/after.js';
import { timeOfDay } from '../../time/instant.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';

/** The responders' own account of the impact, beside what was measured: to learn from, never as a mark. */
export function AssessmentPanel({ view, after }: { view: PracticeView; after: After }) {
  const { assessment, measured } = after;
  const said = (at: string | null | undefined): string => (at ? timeOfDay(at) : 'not known');
  return (
    <Panel title="Assessment">
      <dl className={panel.facts}>
        <dt>Users began to suffer</dt>
        <dd>
          {assessment ? `${said(assessment.startedAt)} by responders, ` : ''}
          {said(measured.onsetAt)} as measured
        </dd>
        <dt>No user suffered any more</dt>
        <dd>
          {assessment ? `${said(assessment.endedAt)} by responders, ` : ''}
          {said(measured.endAt)} as measured
        </dd>
        {assessment && <dt>How users were touched, by {assessment.by}</dt>}
        {assessment && <dd>{assessment.touched}</dd>}
      </dl>
      {after.mayWrite && view.myRole !== 'instigator' && <Assess view={view} after={after} />}
    </Panel>
  );
}

function Assess({ view, after }: { view: PracticeView; after: After }) {
  const [startedAt, setStarted] = useState('');
  const [endedAt, setEnded] = useState('');
  const [touched, setTouched] = useState(after.assessment?.touched ?? '');
  const assess = useAssess(view.id);
  const ready = startedAt !== '' && endedAt !== '' && touched.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const span = { startedAt: new Date(startedAt).toISOString(), endedAt: new Date(endedAt).toISOString() };
    assess.mutate({ ...span, touched, journeys: after.assessment?.journeys ?? [] });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Users began to suffer (your time)"
        type="datetime-local"
        step={1}
        required
        value={startedAt}
        onChange={(event) => setStarted(event.currentTarget.value)}
      />
      <TextInput
        label="No user suffered any more"
        type="datetime-local"
        step={1}
        required
        value={endedAt}
        onChange={(event) => setEnded(event.currentTarget.value)}
      />
      <Textarea
        label="How users were touched"
        required
        autosize
        minRows={2}
        maxLength={4_000}
        value={touched}
        onChange={(event) => setTouched(event.currentTarget.value)}
        error={assess.error?.message}
      />
      <div className={panel.buttons}>
        <Button type="submit" size="xs" variant="default" loading={assess.isPending} disabled={!ready}>
          {after.assessment ? 'Write it anew' : 'Write it down'}
        </Button>
      </div>
    </form>
  );
}
