import { IconEyeOff } from '@tabler/icons-react';
import type { PracticeView } from '#contracts';
import { Nothing } from '../../shell/states.js';

/** Why nothing of the running stack is shown. */
export function NotNow({ view }: { view: PracticeView }) {
  const works = view.myRole === 'responder' || view.myRole === 'coordinator' || view.myRole === 'instigator';
  return (
    <Nothing icon={<IconEyeOff size={28} stroke={1.5} />} title="Not now">
      {works
        ? 'The stack can be looked into while the practice is live.'
        : 'Only responders and instigators look into the stack.'}
    </Nothing>
  );
}
