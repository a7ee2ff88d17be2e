import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconFlag, IconPlayerStopFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { PracticeView } from '#contracts';
import { usePracticeAction, useStopPractice } from '../api/mutations.js';
import { StatusMark } from '../shell/status-mark.js';
import classes from './practice-controls.module.css';
import type { Situation } from './situation.js';

interface ControlsProps {
  view: PracticeView;
  situation: Situation;
}

/** What ends a practice or its damage: responders declare it over, instigators undo the faults or stop it. */
export function PracticeControls({ view, situation }: ControlsProps) {
  if (!view.can.declareOver && !view.can.stop) return null;
  return (
    <div className={classes.controls}>
      {view.can.declareOver && <DeclareOver view={view} situation={situation} />}
      {view.can.revert && <Revert view={view} />}
      {view.can.stop && <Stop view={view} />}
    </div>
  );
}

function DeclareOver({ view, situation }: ControlsProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const declare = usePracticeAction(view.id, 'declare-over');
  const suffering = situation.failing.length > 0;
  const confirm = () =>
    declare.mutate(undefined, {
      onSuccess: close,
      onError: (error) =>
        notifications.show({ color: 'red', title: 'Not declared over', message: error.message }),
    });
  return (
    <>
      <Button variant={suffering ? 'default' : 'filled'} leftSection={<IconFlag size={14} />} onClick={open}>
        Declare over
      </Button>
      <Modal opened={opened} onClose={close} title="Declare the incident over?">
        {suffering ? (
          <>
            <p className={classes.lead}>
              <StatusMark tone="broken">Users still suffer.</StatusMark> Right now they cannot:
            </p>
            <ul className={classes.list}>
              {situation.failing.map((journey) => (
                <li key={journey.journey}>
                  {journey.title} <span className="mono quiet">{journey.error}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className={classes.lead}>
            <StatusMark tone="well">No journey fails right now.</StatusMark> The verdict follows from the
            evidence, whatever you declare.
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Work on
          </Button>
          <Button loading={declare.isPending} onClick={confirm}>
            Declare it over
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function Revert({ view }: { view: PracticeView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const revert = usePracticeAction(view.id, 'revert');
  const confirm = () =>
    revert.mutate(undefined, {
      onSuccess: close,
      onError: (error) => notifications.show({ color: 'red', title: 'Not undone', message: error.message }),
    });
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={open}>
        Undo faults
      </Button>
      <Modal opened={opened} onClose={close} title="Undo all faults?">
        <p className={classes.lead}>
          The sandbox stays and the practice goes on; no fault comes any more. Responders are not told.
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Leave them
          </Button>
          <Button loading={revert.isPending} onClick={confirm}>
            Undo them
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function Stop({ view }: { view: PracticeView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const stop = useStopPractice(view.id);
  const confirm = () =>
    stop.mutate(reason.trim(), {
      onSuccess: close,
      onError: (error) => notifications.show({ color: 'red', title: 'Not stopped', message: error.message }),
    });
  return (
    <>
      <Button
        variant="default"
        className={classes.stop as string}
        leftSection={<IconPlayerStopFilled size={14} />}
        onClick={open}
      >
        Stop
      </Button>
      <Modal opened={opened} onClose={close} title="Stop the practice for everybody?">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') confirm();
          }}
        >
          <p className={classes.lead}>
            Every injection is undone, terminals close, and the sandbox is removed. Everybody reads your
            reason. It cannot be taken back.
          </p>
          <Textarea
            label="Reason"
            placeholder="A real incident needs us"
            required
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              Let it run
            </Button>
            <Button type="submit" color="red.8" loading={stop.isPending} disabled={reason.trim() === ''}>
              Stop and undo everything
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
