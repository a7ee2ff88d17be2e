import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBellRinging, IconCheck } from '@tabler/icons-react';
import type { PracticeView } from '#contracts';
import { usePracticeAction } from '../api/mutations.js';
import { StatusMark } from '../shell/status-mark.js';
import { timeOfDay } from '../time/instant.js';
import { Panel } from './panel.js';
import classes from './panel.module.css';
import type { Situation } from './situation.js';

/** The page as a monitor worded it, and who took it. */
export function PageCard({ view, situation }: { view: PracticeView; situation: Situation }) {
  const acknowledge = usePracticeAction(view.id, 'acknowledge');
  if (!view.page) {
    return (
      <Panel title="Page">
        <p className={classes.quiet}>
          {view.beganAt
            ? 'No page yet. It comes when the monitoring of the stack raises an alert.'
            : 'You are paged here when the incident begins.'}
        </p>
      </Panel>
    );
  }
  const tone = view.page.severity === 'critical' ? 'broken' : 'warn';
  return (
    <Panel title="Page" aside={<StatusMark tone={tone}>{view.page.severity}</StatusMark>}>
      <p className={classes.text}>
        <strong>{view.page.title}</strong>
      </p>
      <p className={classes.text}>{view.page.text}</p>
      {situation.acknowledged ? (
        <p className={classes.quiet}>
          <IconCheck size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {situation.acknowledged.by}{' '}
          took it {timeOfDay(situation.acknowledged.at)}
        </p>
      ) : view.can.acknowledge ? (
        <Button
          fullWidth
          leftSection={<IconBellRinging size={15} />}
          loading={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate(undefined, {
              onError: (error) =>
                notifications.show({ color: 'red', title: 'Not acknowledged', message: error.message }),
            })
          }
        >
          Acknowledge
        </Button>
      ) : (
        <p className={classes.quiet}>Nobody took it yet.</p>
      )}
    </Panel>
  );
}
