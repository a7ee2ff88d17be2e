import { Code } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Navigate, useSearchParams } from 'react-router';
import { useMe } from '../api/queries.js';
import { isLoggedOut } from '../api/request.js';
import { useSignInWays } from '../api/sign-in.js';
import { Failure, Waiting } from '../shell/states.js';
import { StatusNote } from '../shell/status-note.js';
import { Door } from './door.js';
import classes from './login-page.module.css';
import { ProviderButton } from './provider-button.js';
import { RefusalNote } from './refusal-note.js';
import { SignInForm } from './sign-in-form.js';

/** Only a path of our own, so that a crafted link cannot send anybody elsewhere. */
const safePath = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

/** The way in: the provider of the organisation, email and password, or a login link. */
export function LoginPage() {
  useDocumentTitle('Log in · SimSup');
  const me = useMe();
  const ways = useSignInWays();
  const [search] = useSearchParams();
  const to = safePath(search.get('to'));
  if (me.data && !isLoggedOut(me.error)) return <Navigate to={to} replace />;
  const provider = ways.data?.openId ?? null;
  return (
    <Door title="Log in">
      {search.has('used') && (
        <StatusNote tone="warn" role="alert">
          That link was used already, or is too old.
        </StatusNote>
      )}
      {!ways.isPending && <RefusalNote code={search.get('refused')} provider={provider?.name} />}
      {ways.isPending && <Waiting lines={3} />}
      {ways.error && (
        <Failure title="SimSup cannot be reached" error={ways.error} onRetry={() => void ways.refetch()} />
      )}
      {provider && <ProviderButton provider={provider} to={to} first />}
      {provider && ways.data?.password && <p className={classes.or}>or with a password</p>}
      {ways.data?.password && <SignInForm quiet={provider !== null} />}
      <h2 className={classes.other}>Or by a login link</h2>
      <dl className={classes.ways}>
        <dt>You run SimSup yourself</dt>
        <dd>
          <Code>npm start</Code> prints a link when it is ready. Later ones come from{' '}
          <Code>npx simsup login-link</Code>.
        </dd>
        <dt>Somebody else runs it</dt>
        <dd>Ask them for an invitation, or for a link. Each works once and for a short time.</dd>
      </dl>
      {me.error && !isLoggedOut(me.error) && (
        <p className={classes.text} role="alert">
          {me.error.message}
        </p>
      )}
    </Door>
  );
}
