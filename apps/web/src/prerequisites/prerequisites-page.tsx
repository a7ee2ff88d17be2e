import { useDocumentTitle } from '@mantine/hooks';
import classes from '../account/account-page.module.css';
import { usePrerequisites } from '../api/prerequisites.js';
import { useMe } from '../api/queries.js';
import { Failure, Waiting } from '../shell/states.js';
import { AddPrerequisite } from './add-prerequisite.js';
import { PrerequisiteRow } from './prerequisite-row.js';

/** What people need before they respond in a group. */
export default function PrerequisitesPage() {
  useDocumentTitle('Prerequisites · SimSup');
  const me = useMe();
  const prerequisites = usePrerequisites();
  const manages = me.data?.role === 'admin';
  return (
    <div className={classes.page}>
      <h1>Prerequisites</h1>
      <section className={`panel ${classes.panel}`}>
        <h2>Before you respond</h2>
        <p className={classes.explain}>
          Who signs up to respond in a group has all of this. Whoever practises alone, instigates or observes
          need not.
        </p>
        {prerequisites.data ? (
          <Rows rows={prerequisites.data.prerequisites} manages={manages} />
        ) : prerequisites.isPending ? (
          <Waiting lines={3} />
        ) : (
          <Failure
            title="Prerequisites cannot be shown"
            error={prerequisites.error}
            onRetry={() => void prerequisites.refetch()}
          />
        )}
      </section>
      {manages && <AddPrerequisite />}
    </div>
  );
}

type Prerequisites = NonNullable<ReturnType<typeof usePrerequisites>['data']>['prerequisites'];

function Rows({ rows, manages }: { rows: Prerequisites; manages: boolean }) {
  if (rows.length === 0)
    return (
      <p className="quiet">
        Nothing is needed.{manages && ' Below you can say what people must have, such as credentials.'}
      </p>
    );
  return (
    <ul className={classes.list}>
      {rows.map((one) => (
        <PrerequisiteRow key={one.id} one={one} manages={manages} />
      ))}
    </ul>
  );
}
