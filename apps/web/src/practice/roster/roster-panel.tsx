import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import type { PracticeView, RosterView, SignUpRole } from '#contracts';
import { useRoster, useSignUp, useWithdraw } from '../../api/roster.js';
import { Waiting } from '../../shell/states.js';
import { StatusMark } from '../../shell/status-mark.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';
import { CoordinatorControl } from './coordinator-control.js';
import { LimitsForm } from './limits-form.js';
import { MixLine } from './mix-line.js';
import { RosterList } from './roster-list.js';
import { missingWords } from './roster-words.js';

const OFFER: Record<SignUpRole, string> = {
  responder: 'Respond',
  instigator: 'Instigate',
  observer: 'Observe',
};

/** Who takes part, and signing up for it. */
export function RosterPanel({ view }: { view: PracticeView }) {
  const roster = useRoster(view.id);
  if (!roster.data) return <Waiting lines={2} label="Loading who takes part" />;
  const { mode } = roster.data;
  return (
    <Panel
      title={mode === 'group' ? 'Sign-up' : 'Who takes part'}
      aside={mode === 'alone' && <span className="quiet">practised alone</span>}
    >
      <Roster id={view.id} roster={roster.data} announced={view.state === 'announced'} />
      {view.can.coordinate && <CoordinatorControl id={view.id} roster={roster.data} />}
    </Panel>
  );
}

function Roster({ id, roster, announced }: { id: string; roster: RosterView; announced: boolean }) {
  const missing = missingWords(roster);
  return (
    <>
      {missing && (
        <p className={panel.text}>
          <StatusMark tone="warn">{missing}</StatusMark>
        </p>
      )}
      {roster.mode === 'group' && announced && <MixLine practiceId={id} responders={respondersIn(roster)} />}
      <RosterList roster={roster} />
      {roster.overridden && (
        <p className={panel.quiet}>
          {roster.overridden.by} changed how many may take part: {roster.overridden.reason}
        </p>
      )}
      <RosterButtons id={id} roster={roster} />
    </>
  );
}

function respondersIn({ entries }: RosterView): number {
  return entries.filter(
    ({ role, place }) => place === null && (role === 'responder' || role === 'coordinator'),
  ).length;
}

function RosterButtons({ id, roster }: { id: string; roster: RosterView }) {
  const signUp = useSignUp(id);
  const withdraw = useWithdraw(id);
  const [changing, { toggle, close }] = useDisclosure(false);
  const { signUpAs, withdraw: mayWithdraw, changeLimits } = roster.can;
  const problem = signUp.error ?? withdraw.error;
  const order = (['responder', 'instigator', 'observer'] as const).filter((role) => signUpAs.includes(role));
  return (
    <>
      {signUpAs.includes('instigator') && (
        <p className={panel.quiet}>Instigators see what breaks, and cannot respond to it afterwards.</p>
      )}
      {roster.can.lacks.length > 0 && (
        <p className={panel.text}>
          <StatusMark tone="warn">Before you respond you need: {roster.can.lacks.join('; ')}.</StatusMark>{' '}
          <Link to="/prerequisites">Prerequisites</Link>
        </p>
      )}
      <div className={panel.buttons}>
        {order.map((role) => (
          <Button
            key={role}
            size="xs"
            variant={role === 'responder' ? 'filled' : 'default'}
            loading={signUp.isPending && signUp.variables === role}
            onClick={() => signUp.mutate(role)}
          >
            {OFFER[role]}
          </Button>
        ))}
        {mayWithdraw && (
          <Button
            size="xs"
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined)}
          >
            Withdraw
          </Button>
        )}
        {changeLimits && (
          <Button size="xs" variant="subtle" color="gray" aria-expanded={changing} onClick={toggle}>
            Change the limits
          </Button>
        )}
      </div>
      {problem && (
        <p className={panel.problem} role="alert">
          {problem.message}
        </p>
      )}
      {changing && changeLimits && <LimitsForm id={id} limits={roster.limits} onDone={close} />}
    </>
  );
}
