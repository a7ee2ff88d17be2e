import { IconCalendarOff } from '@tabler/icons-react';
import { Nothing } from '../../shell/states.js';

/** In the place of an outcome, for a practice that was called off or could not be prepared. */
export function NeverBegan() {
  return (
    <section className="panel" aria-label="Outcome">
      <Nothing icon={<IconCalendarOff size={28} stroke={1.5} />} title="It never began">
        Nothing was broken, so there is nothing to judge. What was planned stays sealed: it can be played
        another day.
      </Nothing>
    </section>
  );
}
