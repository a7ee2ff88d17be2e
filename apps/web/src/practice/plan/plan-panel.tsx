import { Button } from '@mantine/core';
import { IconCalendarX, IconClockEdit, IconPlayerTrackNext, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlanView } from '#contracts';
import { useFurther, usePlan } from '../../api/plans.js';
import { Failure } from '../../shell/states.js';
import { StatusMark } from '../../shell/status-mark.js';
import { dayAndTime } from '../../time/instant.js';
import { Panel } from '../panel.js';
import { CallOffForm, MoveForm } from './plan-forms.js';
import classes from './plan-panel.module.css';
import { PlanWarnings } from './plan-warnings.js';

/** The browser's own zone: times in it need no second reading. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const CERTIFICATE_WORDS = {
  certified: 'The scenario is certified as it is now',
  stale: 'The scenario changed since it was certified',
  none: 'The scenario is not certified',
};

/** When it takes place, what speaks against that, and what its keepers may do about it. */
export function PlanPanel({ id }: { id: string }) {
  const plan = usePlan(id);
  const [open, setOpen] = useState<'move' | 'call-off' | null>(null);
  if (!plan.data) return null;
  const { can, warnings } = plan.data;
  const close = () => setOpen(null);
  return (
    <Panel title="Plan">
      <div className={classes.body}>
        <p className={classes.when}>
          <strong>{dayAndTime(plan.data.startsAt)}</strong>
          <span>about {plan.data.expectedMinutes} minutes</span>
          {plan.data.timeZone !== HERE && (
            <span className="quiet">
              {plan.data.localStart.replace('T', ' ')} in {plan.data.timeZone}
            </span>
          )}
        </p>
        {plan.data.onCall && <OnCallLine onCall={plan.data.onCall} />}
        {plan.data.series && (
          <p className={classes.when}>
            <Link to="/series">One of the series {plan.data.series.name}</Link>
          </p>
        )}
        <PlanWarnings warnings={warnings} />
        <Proof plan={plan.data} />
        {open === 'move' && <MoveForm id={id} plan={plan.data} onDone={close} />}
        {open === 'call-off' && <CallOffForm id={id} onDone={close} />}
        {open === null && (
          <div className={classes.buttons}>
            {can.move && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconClockEdit size={14} />}
                onClick={() => setOpen('move')}
              >
                Move
              </Button>
            )}
            {can.callOff && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconCalendarX size={14} />}
                onClick={() => setOpen('call-off')}
              >
                Call off
              </Button>
            )}
            {can.rehearse && <Further id={id} what="rehearse" />}
            {can.scheduleNext && <Further id={id} what="next" />}
          </div>
        )}
      </div>
    </Panel>
  );
}

/** Who is paged besides those who signed up. */
function OnCallLine({ onCall: { team, name, agreed } }: { onCall: NonNullable<PlanView['onCall']> }) {
  if (name !== null && agreed)
    return (
      <p className={classes.when}>
        <span>
          Pages {name}, on call for {team}
        </span>
      </p>
    );
  return (
    <StatusMark tone="warn">
      {name === null
        ? `Nobody is on call for ${team} then`
        : `${name} is on call for ${team} then, and has not agreed to be paged by practices`}
    </StatusMark>
  );
}

/** For instigators: whether it was proved and rehearsed. */
function Proof({ plan }: { plan: PlanView }) {
  if (!plan.certificate || !plan.rehearsals) return null;
  const { standing, variantCertified, certifiedAt } = plan.certificate;
  return (
    <div className={classes.proof}>
      <StatusMark tone={standing === 'certified' ? 'well' : 'warn'}>{CERTIFICATE_WORDS[standing]}</StatusMark>
      {certifiedAt && (
        <span className="quiet">
          {dayAndTime(certifiedAt)}
          {variantCertified ? ', with this very variant' : ', with other variants: rehearse this one'}
        </span>
      )}
      {plan.rehearsals.length === 0 && <span className="quiet">This variant was not rehearsed yet.</span>}
      {plan.rehearsals.map((run) => (
        <Link key={run.id} to={`/practices/${run.id}`}>
          Rehearsed {dayAndTime(run.startedAt)}: {run.fixed ? 'fixed' : run.restored ? 'restored' : run.state}
        </Link>
      ))}
    </div>
  );
}

function Further({ id, what }: { id: string; what: 'rehearse' | 'next' }) {
  const further = useFurther(id, what);
  const navigate = useNavigate();
  const go = () => further.mutate(undefined, { onSuccess: (made) => navigate(`/practices/${made.id}`) });
  const Icon = what === 'rehearse' ? IconRepeat : IconPlayerTrackNext;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon size={14} />}
        loading={further.isPending}
        onClick={go}
      >
        {what === 'rehearse' ? 'Rehearse now' : 'Next, same people'}
      </Button>
      {further.error && <Failure title="It was not scheduled" error={further.error} />}
    </>
  );
}
