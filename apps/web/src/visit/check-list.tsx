import type { ReactNode } from 'react';
import type { StackChecks } from '#contracts';
import { StatusShape } from '../shell/status-mark.js';
import { dayAndTime } from '../time/instant.js';
import classes from './visit.module.css';

/** What can be shown on a stack, ticked by SimSup when it saw it. */
export function CheckList({ checks }: { checks: StackChecks }) {
  const { nodes, searches, guide } = checks;
  return (
    <div className={classes.checks}>
      <Part title="Log in to each node" done={nodes.filter(isDone).length} of={nodes.length}>
        {nodes.map(({ name, title, doneAt }) => (
          <Line key={name} doneAt={doneAt}>
            <span className="mono">{name}</span>
            <span className="quiet">{title}</span>
          </Line>
        ))}
      </Part>
      {searches.length > 0 && (
        <Part title="Run each saved search" done={searches.filter(isDone).length} of={searches.length}>
          {searches.map(({ name, doneAt }) => (
            <Line key={name} doneAt={doneAt}>
              {name}
            </Line>
          ))}
        </Part>
      )}
      {guide && (
        <Part title="Open the guide" done={isDone(guide) ? 1 : 0} of={1}>
          <Line doneAt={guide.doneAt}>The guide</Line>
        </Part>
      )}
    </div>
  );
}

const isDone = ({ doneAt }: { doneAt: string | null }): boolean => doneAt !== null;

interface PartProps {
  title: string;
  done: number;
  of: number;
  children: ReactNode;
}

function Part({ title, done, of, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h3>
        {title}
        <span className="quiet">
          {done} of {of}
        </span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

function Line({ doneAt, children }: { doneAt: string | null; children: ReactNode }) {
  return (
    <li title={doneAt === null ? undefined : `Done ${dayAndTime(doneAt)}`}>
      <StatusShape tone={doneAt === null ? 'idle' : 'well'} />
      <span className={classes.what}>{children}</span>
      <span className={classes.word}>{doneAt === null ? 'to do' : 'done'}</span>
    </li>
  );
}
