import { IconEyeOff } from '@tabler/icons-react';
import { Nothing } from '../../shell/states.js';
import type { WorkView } from '../workbench/work-view.js';

/** Why nothing of the running stack is shown. */
export function NotNow({ view }: { view: WorkView }) {
  const visits = view.myRole === 'visitor';
  const works = view.myRole === 'responder' || view.myRole === 'coordinator' || view.myRole === 'instigator';
  return (
    <Nothing icon={<IconEyeOff size={28} stroke={1.5} />} title="Not now">
      {visits
        ? 'The stack can be looked into as soon as the sandbox is ready.'
        : works
          ? 'The stack can be looked into while the practice is live.'
          : 'Only responders and instigators look into the stack.'}
    </Nothing>
  );
}
