import { Button, Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { PrerequisiteView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useAttest, useRemovePrerequisite } from '../api/prerequisites.js';
import { StatusMark } from '../shell/status-mark.js';
import { counted } from '../time/duration.js';

interface RowProps {
  one: PrerequisiteView;
  manages: boolean;
}

/** One prerequisite: attested with a tick, or checked by what one did. */
export function PrerequisiteRow({ one, manages }: RowProps) {
  const attest = useAttest();
  const remove = useRemovePrerequisite();
  const { id, title, stack, kind, help, metAt } = one;
  const problem = attest.error ?? remove.error;
  return (
    <li className={classes.item}>
      <span className={classes.name}>
        {title}
        <span className="quiet"> {stack === null ? 'everywhere' : `for ${stack}`}</span>
        {help !== '' && <div className="quiet">{help}</div>}
        {problem && (
          <div className={classes.problem} role="alert">
            {problem.message}
          </div>
        )}
      </span>
      {kind === 'attested' ? (
        <Checkbox
          label="I have it"
          checked={metAt !== null}
          disabled={attest.isPending}
          onChange={(event) => attest.mutate({ id, has: event.currentTarget.checked })}
        />
      ) : metAt === null ? (
        <StatusMark tone="idle">
          <Link to="/visit">{toDo(one)}</Link>
        </StatusMark>
      ) : (
        <StatusMark tone="well">Checked</StatusMark>
      )}
      {manages && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => remove.mutate(id)}>
          Remove
        </Button>
      )}
    </li>
  );
}

/** What is still to do on a visit. */
function toDo({ kind, left }: PrerequisiteView): string {
  if (kind === 'guide') return 'Open the guide';
  if (kind === 'nodes') return `Log in to ${counted(left.length, 'node')}`;
  return `Run ${left.length === 1 ? '1 search' : `${left.length} searches`}`;
}
