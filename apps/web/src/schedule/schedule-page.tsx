import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconInbox, IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ScenarioList } from '#contracts';
import { useSchedulePractice } from '../api/mutations.js';
import { useScenarios } from '../api/queries.js';
import { Failure, Nothing, Waiting } from '../shell/states.js';
import { namedOf } from './choices.js';
import { EMPTY_DRAFT, problemsOf, requestOf } from './draft.js';
import { DrawPicker } from './draw-picker.js';
import { FormSection } from './form-section.js';
import { InstigatorPicker } from './instigator-picker.js';
import { OnCallField } from './on-call-field.js';
import type { ScheduleDraft } from './schedule-draft.js';
import classes from './schedule-page.module.css';
import { StartFields } from './start-fields.js';

/** Puts a practice on the calendar, or starts it at once. */
export default function SchedulePage() {
  useDocumentTitle('Schedule a practice · SimSup');
  const scenarios = useScenarios('responder');
  return (
    <div className={classes.page}>
      <h1>Schedule a practice</h1>
      {scenarios.data && scenarios.data.scenarios.length > 0 ? (
        <ScheduleForm list={scenarios.data} />
      ) : scenarios.data ? (
        <div className="panel">
          <Nothing icon={<IconInbox size={32} stroke={1.5} />} title="There is no scenario to practise">
            Scenarios are YAML files in the folder of their stack. Add one, and check it with simsup scenario
            lint.
          </Nothing>
        </div>
      ) : scenarios.isPending ? (
        <Waiting />
      ) : (
        <Failure
          title="The scenarios cannot be shown"
          error={scenarios.error}
          onRetry={() => void scenarios.refetch()}
        />
      )}
    </div>
  );
}

/** What may be chosen by name is asked for only when somebody instigates. */
function Named({ draft, change }: { draft: ScheduleDraft; change: (part: Partial<ScheduleDraft>) => void }) {
  const known = useScenarios('own');
  const named = namedOf(known.data?.scenarios ?? []);
  if (named.length === 0) return null;
  return <InstigatorPicker scenarios={named} draft={draft} change={change} />;
}

function ScheduleForm({ list }: { list: ScenarioList }) {
  const navigate = useNavigate();
  const schedule = useSchedulePractice();
  const [draft, setDraft] = useState<ScheduleDraft>(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<ScheduleDraft>) => setDraft((old) => ({ ...old, ...part }));
  const problems = problemsOf(draft, new Date());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    schedule.mutate(requestOf(draft), {
      onSuccess: (view) => navigate(`/practices/${view.id}`),
    });
  };

  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <FormSection title="Your part">
        <SegmentedControl
          fullWidth
          aria-label="Your part"
          value={draft.role}
          onChange={(role) => change({ role, scenario: null })}
          data={[
            { value: 'responder', label: 'Respond' },
            { value: 'instigator', label: 'Instigate' },
          ]}
        />
        <p className={classes.explain}>
          {draft.role === 'responder'
            ? 'You are paged and restore service. What breaks stays sealed until the practice is over.'
            : 'You know what breaks, watch, hint sparingly, and can stop everything. You cannot respond to this scenario afterwards.'}
        </p>
      </FormSection>

      <FormSection title="With whom">
        <SegmentedControl
          fullWidth
          aria-label="With whom"
          value={draft.mode}
          onChange={(mode) => change(mode === 'group' ? { mode, when: 'later' } : { mode })}
          data={[
            { value: 'alone', label: 'Alone' },
            { value: 'group', label: 'With a group' },
          ]}
        />
        <p className={classes.explain}>
          {draft.mode === 'alone'
            ? 'Nobody signs up; others may observe.'
            : 'It is announced, and people sign up: 1 to 3 instigators, 3 to 6 responders. With fewer it is called off.'}
        </p>
        {draft.mode === 'group' && (
          <OnCallField value={draft.onCallTeam} onChange={(onCallTeam) => change({ onCallTeam })} />
        )}
      </FormSection>

      <FormSection title="Incident">
        {(draft.role === 'responder' || draft.scenario === null) && (
          <DrawPicker list={list} draft={draft} change={change} />
        )}
        {draft.role === 'instigator' && <Named draft={draft} change={change} />}
      </FormSection>

      <FormSection title="Start">
        <SegmentedControl
          fullWidth
          aria-label="Start"
          value={draft.when}
          onChange={(when) => change({ when })}
          data={[
            { value: 'now', label: 'Now', disabled: draft.mode === 'group' },
            { value: 'later', label: 'At a time' },
          ]}
        />
        {draft.when === 'later' && (
          <StartFields draft={draft} change={change} problem={tried ? problems.localTime : undefined} />
        )}
        <p className={classes.explain}>
          {draft.when === 'now'
            ? 'The sandbox is made ready first; the incident begins as soon as steady state is proved.'
            : 'The incident begins at that very second. The sandbox is made ready before.'}
        </p>
      </FormSection>

      {draft.role === 'instigator' && (
        <FormSection title="Advanced">
          <TextInput
            label="Variant"
            description="The same seed breaks the same node in the same way. Drawn at random when empty."
            placeholder="monday-group-2"
            value={draft.variant}
            onChange={(event) => change({ variant: event.currentTarget.value })}
            error={tried ? problems.variant : undefined}
            classNames={{ input: 'mono' }}
          />
          <Switch
            label="Rehearse: a script types the first fix"
            description="Nobody is paged. Shows whether the scenario does what it claims."
            checked={draft.rehearse}
            onChange={(event) => change({ rehearse: event.currentTarget.checked })}
          />
        </FormSection>
      )}

      {schedule.error && (
        <div className="panel">
          <Failure title="The practice was not scheduled" error={schedule.error} />
        </div>
      )}
      <div className={classes.submit}>
        <Button
          type="submit"
          size="md"
          loading={schedule.isPending}
          leftSection={<IconPlayerPlay size={16} />}
        >
          {draft.when === 'now' ? 'Start the practice' : 'Schedule the practice'}
        </Button>
      </div>
    </form>
  );
}
