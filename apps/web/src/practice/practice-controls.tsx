import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconPlayerStopFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { PracticeView } from '#contracts';
import { usePracticeAction, useStopPractice } from '../api/mutations.js';
import { DeclareOver } from './declare-over.js';
import classes from './practice-controls.module.css';
import type { Situation } from './situation.js';

interface ControlsProps {
  view: PracticeView;
  situation: Situation;
}

/** What ends a practice or its damage: responders declare it over, instigators undo the faults or stop it. */
export function PracticeControls({ view, situation }: ControlsProps) {
  const declares = view.can.declareOver || view.can.declareAnyway;
  if (!declares && !view.can.stop) return null;
  return (
    <div className={classes.controls}>
      {declares && <DeclareOver view={view} situation={situation} />}
      {view.can.revert && <Revert view={view} />}
      {view.can.stop && <Stop view={view} />}
    </div>
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
