import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImpactSeries, ServerToClient } from '#contracts';
import { keys, useImpactSeries } from '../api/queries.js';
import { withBuckets } from './impact-series.js';
import { useLive } from './live-context.js';

/** A series of another width than the live buckets cannot take them in: it is fetched, so often at most. */
const REFETCH_MS = 10_000;

/** The impact series of a practice: fetched once, then kept moving by the buckets that arrive. */
export function useLiveImpact(practiceId: string, enabled: boolean) {
  const client = useQueryClient();
  const { socket, link } = useLive();
  const query = useImpactSeries(practiceId, enabled);

  useEffect(() => {
    const key = keys.impact(practiceId);
    let fetchedAtMs = 0;
    const onBuckets: ServerToClient['impact.buckets'] = (message) => {
      if (message.practiceId !== practiceId) return;
      const series = client.getQueryData<ImpactSeries>(key);
      if (series?.bucketMs === message.bucketMs) {
        client.setQueryData(key, withBuckets(series, message));
      } else if (series && Date.now() - fetchedAtMs > REFETCH_MS) {
        // Of a long practice the server makes the buckets wider.
        fetchedAtMs = Date.now();
        void client.invalidateQueries({ queryKey: key });
      }
    };
    socket.on('impact.buckets', onBuckets);
    return () => void socket.off('impact.buckets', onBuckets);
  }, [client, socket, practiceId]);

  useEffect(() => {
    // Buckets that passed while the line was down are fetched.
    if (link.resumptions > 0) void client.invalidateQueries({ queryKey: keys.impact(practiceId) });
  }, [client, practiceId, link.resumptions]);

  return query;
}
