import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '#contracts';
import { keys } from '../api/queries.js';
import { api } from '../api/request.js';

/** Tells the server once in which zone somebody lives, so that plans can mind their business day. */
export function useOwnZone({ timeZone }: Me): void {
  const client = useQueryClient();
  useEffect(() => {
    if (timeZone !== null) return;
    const here = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    // A server that does not answer is asked again on the next visit.
    void api.put('/api/me/time-zone', { body: here }).then(
      (me) => client.setQueryData(keys.me, me),
      () => undefined,
    );
  }, [timeZone, client]);
}
