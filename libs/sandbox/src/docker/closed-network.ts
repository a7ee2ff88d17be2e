/**
 * What makes a network of ours a closed one, see ADR 10. `internal` keeps the engine from forwarding anything out of
 * it; but the bridge would still bear an address of the host, at which nodes reach whatever the host has open on all of
 * its addresses. Without that address there is nobody to talk to.
 */
export const CLOSED_BRIDGE_OPTIONS = { 'com.docker.network.bridge.inhibit_ipv4': 'true' } as const;
