import { Button, Code } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconActivityHeartbeat, IconRefresh } from '@tabler/icons-react';
import { Navigate, useSearchParams } from 'react-router';
import { useMe } from '../api/queries.js';
import { isLoggedOut } from '../api/request.js';
import { StatusMark } from '../shell/status-mark.js';
import classes from './login-page.module.css';

/** Only a path of our own, so that a crafted link cannot send anybody elsewhere. */
const safePath = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

/** There are no passwords: one logs in by a link, and this page says where to get it. */
export function LoginPage() {
  useDocumentTitle('Log in · SimSup');
  const me = useMe();
  const [search] = useSearchParams();
  if (me.data && !isLoggedOut(me.error)) return <Navigate to={safePath(search.get('to'))} replace />;
  return (
    <main className={classes.page}>
      <section className={`panel ${classes.card}`}>
        <p className={classes.brand}>
          <IconActivityHeartbeat size={24} color="var(--accent)" aria-hidden /> SimSup
        </p>
        <h1 className={classes.title}>Log in by link</h1>
        {search.has('used') && (
          <p>
            <StatusMark tone="warn">That link was used already, or is too old.</StatusMark>
          </p>
        )}
        <p className={classes.text}>There is no password. Open a fresh login link in this browser:</p>
        <dl className={classes.ways}>
          <dt>You run SimSup yourself</dt>
          <dd>
            <Code>npm start</Code> prints a link when it is ready. Later ones come from{' '}
            <Code>npx simsup login-link</Code>.
          </dd>
          <dt>Somebody else runs it</dt>
          <dd>Ask them for a link. Each works once and for a short time.</dd>
        </dl>
        <Button
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={me.isFetching}
          onClick={() => void me.refetch()}
        >
          I opened the link
        </Button>
        {me.error && !isLoggedOut(me.error) && (
          <p className={classes.text} role="alert">
            {me.error.message}
          </p>
        )}
      </section>
    </main>
  );
}
