import { requestHttp } from '../services/kit/http-request.js';
import type { ServiceStatus } from './service-status.js';

/** The supervisor of this node does not answer: it is down, or hangs. */
export class SupervisorDownError extends Error {
  constructor(cause?: unknown) {
    super('The Supervisor is not running.', { cause });
  }
}

/** Asks this node's supervisor for its services. Throws a SupervisorDownError after at most `timeoutMs`. */
export async function fetchServices(
  timeoutMs = 5000,
  url = 'http://127.0.0.1:9631/services',
): Promise<ServiceStatus[]> {
  try {
    return JSON.parse((await requestHttp({ url, timeoutMs })).body) as ServiceStatus[];
  } catch (cause) {
    throw new SupervisorDownError(cause);
  }
}
