import type { ConfigSection } from '../kit/config-section.js';
import { logFor } from '../kit/log.js';
import type { LinkAddress } from './frame-link.js';
import { ownIdentity } from './identity.js';
import { routeTimers } from './route-timers.js';
import { RouterLink } from './router-link.js';

/** Opens this process's connection to the first router of its configuration. */
export function openRouterLink(config: ConfigSection): RouterLink {
  const log = logFor('habitat_net::conn');
  return new RouterLink({
    address: routerAddress(config),
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
