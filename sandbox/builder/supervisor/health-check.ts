import type { HookExit } from './hook-process.js';

/** What a health check said of its service. */
export type HealthCheck = 'OK' | 'WARNING' | 'CRITICAL' | 'UNKNOWN';

const BY_STATUS: readonly HealthCheck[] = ['OK', 'WARNING', 'CRITICAL'];

/** Exit statuses 0, 1 and 2 say OK, WARNING and CRITICAL; a hook that ends in any other way says nothing. */
export function healthOf({ status }: Pick<HookExit, 'status'>): HealthCheck {
  return (status === null ? undefined : BY_STATUS[status]) ?? 'UNKNOWN';
}

/** HTTP status of the gateway's health endpoint. */
export const HEALTH_HTTP_STATUS: Readonly<Record<HealthCheck, number>> = {
  OK: 200,
  WARNING: 200,
  CRITICAL: 503,
  UNKNOWN: 500,
};
