/** What a fault may need besides a shell on the node, in words that complete "This host cannot …". */
export const FAULT_CAPABILITIES = {
  'container.limits': 'change the limits of a container while it runs',
  'network.beside': 'work on the network of a node from beside it',
  'network.filter': 'drop and refuse packets (iptables)',
  'network.statistic': 'drop packets at random (iptables, statistic)',
  'network.redirect': 'lead connections elsewhere (iptables, REDIRECT)',
  'network.shaping': 'limit the rate of an interface (tc, tbf)',
  'network.interface': 'make and remove network interfaces (veth)',
} as const;

/** A host that lacks what a fault needs must say so before the practice. */
export type FaultCapability = keyof typeof FAULT_CAPABILITIES;
