import { Center, Loader } from '@mantine/core';
import { Navigate, useLocation } from 'react-router';
import { useMe } from '../api/queries.js';
import { isLoggedOut } from '../api/request.js';
import { LiveProvider } from '../live/live-context.js';
import { Shell } from './shell.js';
import { Failure } from './states.js';

/** Lets only people in who are logged in; the others are told how to get a link. */
export function RequireLogin() {
  const me = useMe();
  const location = useLocation();
  if (isLoggedOut(me.error)) {
    const to = location.pathname + location.search;
    return <Navigate to={to === '/' ? '/login' : `/login?to=${encodeURIComponent(to)}`} replace />;
  }
  if (me.data) {
    return (
      <LiveProvider>
        <Shell me={me.data} />
      </LiveProvider>
    );
  }
  return (
    <Center h="100dvh">
      {me.isPending ? (
        <Loader aria-label="Loading" />
      ) : (
        <Failure title="SimSup cannot be reached" error={me.error} onRetry={() => void me.refetch()} />
      )}
    </Center>
  );
}
