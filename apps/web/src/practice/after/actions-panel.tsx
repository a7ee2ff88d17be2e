import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { After, PracticeView } from '#contracts';
import { useActionDone, useActionRetest, useAddAction } from '../../api/after.js';
import { StatusMark } from '../../shell/status-mark.js';
import { calendarDay } from '../../time/instant.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';

interface AfterPartProps {
  view: PracticeView;
  after: After;
}

/** What must be done after a practice, by whom and until when; done, and tested by playing the scenario again. */
export function ActionsPanel({ view, after }: AfterPartProps) {
  const done = useActionDone(view.id);
  const retest = useActionRetest(view.id);
  return (
    <Panel title="Action items">
      {after.actions.length === 0 && <p className={panel.quiet}>Nothing was written down yet.</p>}
      <ul className={panel.list}>
        {after.actions.map((item) => (
          <li key={item.id}>
            <p>{item.what}</p>
            <p className={panel.quiet}>
              {item.owner},{' '}
              {item.doneAt ? <StatusMark tone="well">done</StatusMark> : `until ${calendarDay(item.dueOn)}`}
              {item.retestId && (
                <>
                  {', '}
                  <Anchor size="sm" component={Link} to={`/practices/${item.retestId}`}>
                    tested again
                  </Anchor>
                </>
              )}
            </p>
            {after.mayWrite && (
              <div className={panel.buttons}>
                {!item.doneAt && (
                  <Button size="compact-xs" variant="default" onClick={() => done.mutate(item.id)}>
                    Done
                  </Button>
                )}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  loading={retest.isPending}
                  onClick={() => retest.mutate(item.id)}
                >
                  Play the scenario again
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {(done.error ?? retest.error) && <p role="alert">{(done.error ?? retest.error)?.message}</p>}
      {after.mayWrite && <NewAction view={view} after={after} />}
    </Panel>
  );
}

function NewAction({ view, after }: AfterPartProps) {
  const [what, setWhat] = useState('');
  const [ownerId, setOwner] = useState<string | null>(null);
  const [dueOn, setDue] = useState('');
  const add = useAddAction(view.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ownerId === null) return;
    add.mutate({ what, ownerId, dueOn }, { onSuccess: () => setWhat('') });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="What is to be done"
        required
        maxLength={500}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
        error={add.error?.message}
      />
      <Select
        label="Who sees to it"
        required
        value={ownerId}
        onChange={setOwner}
        data={after.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        label="Until"
        type="date"
        required
        value={dueOn}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <div className={panel.buttons}>
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={add.isPending}
          disabled={what.trim() === '' || ownerId === null || dueOn === ''}
        >
          Add
        </Button>
      </div>
    </form>
  );
}
