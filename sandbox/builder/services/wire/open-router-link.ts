import type { ConfigSection } from '../kit/config-section.js';
import { logFor } from '../kit/log.js';
import { scaledMs } from '../kit/tempo.js';
import type { LinkAddress } from './frame-link.js';
import { ownIdentity } from './identity.js';
import { routeTimers } from './route-timers.js';
import { RouterLink } from './router-link.js';

/** A service that tells of an unreachable router does so this often. */
const UNREACHABLE_EVERY_MS = 5_000;

/**
 * Opens this process's connection to the first router of its configuration. With `tellsUnreachable` its log says, again
 * and again, that no router takes the connection; a router that takes it and does nothing is not noticed.
 */
export function openRouterLink(config: ConfigSection, tellsUnreachable = false): RouterLink {
  const log = logFor('habitat_net::conn');
  let toldAt = Number.NEGATIVE_INFINITY;
  const onUnreachable = () => {
    if (performance.now() - toldAt < scaledMs(UNREACHABLE_EVERY_MS)) return;
    toldAt = performance.now();
    log.error('no reachable RouteSrv');
  };
  return new RouterLink({
    address: { ...routerAddress(config), ...(tellsUnreachable && { onUnreachable }) },
    identity: ownIdentity(),
    timeoutMs: routeTimers.requestTimeoutMs,
    onTimeout: (error) => log.error(`${error.message}, Connection ${timeoutKind(error.tag)} timeout`),
  });
}

function routerAddress(config: ConfigSection): LinkAddress {
  const [router] = config.sections('routers');
  if (router === undefined) throw new Error('no router is configured');
  return { host: router.string('host', 'live-builder-router-0'), port: router.number('port', 5562) };
}

function timeoutKind(tag: string): string {
  return tag === 'net:route:2' ? 'send' : 'recv';
}
