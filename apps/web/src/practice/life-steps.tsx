import { IconCheck, IconPlayerStopFilled } from '@tabler/icons-react';
import type { PracticeState } from '#contracts';
import { STATE_WORDS } from '../feed/event-words.js';
import classes from './life-steps.module.css';

const LIFE: readonly PracticeState[] = [
  'announced',
  'preparing',
  'ready',
  'live',
  'restored',
  'assessed',
  'debriefed',
  'closed',
];

/** Steps that a practice may leave out: they are shown while it is in them. */
const OPTIONAL: readonly PracticeState[] = ['assessed', 'debriefed'];

interface LifeStepsProps {
  state: PracticeState;
  abortReason: string | null;
}

/** Where the practice is in its life. */
export function LifeSteps({ state, abortReason }: LifeStepsProps) {
  if (state === 'aborted') {
    return (
      <p className={classes.aborted}>
        <IconPlayerStopFilled size={13} aria-hidden />
        <strong>Stopped.</strong> {abortReason ?? 'No reason was given.'}
      </p>
    );
  }
  const steps = LIFE.filter((step) => step === state || !OPTIONAL.includes(step));
  const at = steps.indexOf(state);
  return (
    <ol className={classes.steps} aria-label="Life of the practice">
      {steps.map((step, i) => (
        <li
          key={step}
          data-standing={i < at ? 'past' : i === at ? 'now' : 'coming'}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className={classes.dot}>
            {i < at && <IconCheck size={10} stroke={3} aria-label="done" />}
          </span>
          {STATE_WORDS[step]}
        </li>
      ))}
    </ol>
  );
}
