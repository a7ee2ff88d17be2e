import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCalendarTime, IconTrash } from '@tabler/icons-react';
import type { RotaView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useRemoveOverride } from '../api/rota.js';
import { Nothing } from '../shell/states.js';
import { StatusMark } from '../shell/status-mark.js';
import { dayAndTime } from '../time/instant.js';

/** Now, and the shifts of the next weeks. */
export function ShiftList({ rota, mayChange }: { rota: RotaView; mayChange: boolean }) {
  const remove = useRemoveOverride(rota.team.id);
  if (!rota.rotation)
    return (
      <div className="panel">
        <Nothing icon={<IconCalendarTime size={32} stroke={1.5} />} title="Nobody takes turns yet">
          {mayChange ? 'Set the rotation below.' : 'Members of the team set the rotation.'}
        </Nothing>
      </div>
    );
  const [now] = rota.shifts;
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>{now?.name ? `${now.name} is on call` : 'Nobody is on call'}</h2>
      {rota.findings.map(({ kind, from, to }) => (
        <StatusMark key={`${kind}${from}`} tone="warn">
          {kind === 'gap' ? 'Nobody is on call' : 'Two people took over'} from {dayAndTime(from)} to{' '}
          {dayAndTime(to)}
        </StatusMark>
      ))}
      <ul className={classes.list}>
        {rota.shifts.map((shift) => (
          <li key={shift.from} className={classes.item}>
            <span className={classes.name}>
              {shift.name ?? <span className="quiet">nobody</span>}
              {shift.overrideId && <span className="quiet"> (took over)</span>}
            </span>
            <span className="quiet">
              {dayAndTime(shift.from)} – {dayAndTime(shift.to)}
            </span>
            {mayChange && shift.overrideId && (
              <Tooltip label="Give it back">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Give back what ${shift.name ?? 'nobody'} took over`}
                  onClick={() => remove.mutate(shift.overrideId ?? '')}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
