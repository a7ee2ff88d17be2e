import { useDocumentTitle } from '@mantine/hooks';
import classes from '../account/account-page.module.css';
import { useRetention } from '../api/retention.js';
import { Failure, Waiting } from '../shell/states.js';
import { RetentionForm } from './retention-form.js';

/** For how long the organisation keeps what piles up. */
export default function RetentionPage() {
  useDocumentTitle('Retention · SimSup');
  const retention = useRetention();
  return (
    <div className={classes.page}>
      <h1>Retention</h1>
      {retention.data ? (
        <RetentionForm view={retention.data} />
      ) : retention.isPending ? (
        <Waiting />
      ) : (
        <Failure
          title="It cannot be shown how long things are kept"
          error={retention.error}
          onRetry={() => void retention.refetch()}
        />
      )}
    </div>
  );
}
