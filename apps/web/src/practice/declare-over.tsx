import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { PracticeView } from '#contracts';
import { useDeclareOver } from '../api/mutations.js';
import { StatusMark } from '../shell/status-mark.js';
import classes from './practice-controls.module.css';
import type { Situation } from './situation.js';

interface DeclareOverProps {
  view: PracticeView;
  situation: Situation;
}

/** Responders say that it is over, and why it happened; before service is restored only by saying so. */
export function DeclareOver({ view, situation }: DeclareOverProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const [cause, setCause] = useState('');
  const declare = useDeclareOver(view.id);
  const anyway = !view.can.declareOver;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = cause.trim();
    declare.mutate({ anyway, ...(words !== '' && { cause: words }) }, { onSuccess: close });
  };
  return (
    <>
      <Button variant={anyway ? 'default' : 'filled'} leftSection={<IconFlag size={14} />} onClick={open}>
        {anyway ? 'Call it over early' : 'Declare over'}
      </Button>
      <Modal opened={opened} onClose={close} title="Declare the incident over?">
        <form onSubmit={submit}>
          <Standing situation={situation} anyway={anyway} />
          <Textarea
            label="What was the cause?"
            description="In your words, if you know it. It is compared with the evidence afterwards: to learn, never as a mark."
            autosize
            minRows={2}
            maxLength={1_000}
            value={cause}
            onChange={(event) => setCause(event.currentTarget.value)}
            error={declare.error?.message}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close} data-autofocus>
              Work on
            </Button>
            <Button type="submit" {...(anyway && { color: 'red' })} loading={declare.isPending}>
              {anyway ? 'End it anyway' : 'Declare it over'}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}

function Standing({ situation, anyway }: { situation: Situation; anyway: boolean }) {
  const { failing } = situation;
  if (failing.length > 0)
    return (
      <>
        <p className={classes.lead}>
          <StatusMark tone="broken">Users still suffer.</StatusMark> Right now they cannot:
        </p>
        <ul className={classes.list}>
          {failing.map(({ journey, title, error }) => (
            <li key={journey}>
              {title} <span className="mono quiet">{error}</span>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <p className={classes.lead}>
      {anyway ? (
        <>
          <StatusMark tone="warn">Service does not count as restored yet.</StatusMark> All must be well for a
          while first. You can end the practice anyway.
        </>
      ) : (
        <>
          <StatusMark tone="well">No journey fails right now.</StatusMark> The verdict follows from the
          evidence, whatever you declare.
        </>
      )}
    </p>
  );
}
