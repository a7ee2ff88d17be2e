import type { FaultCase } from '../fault-case.js';
import type { NodePair } from '../node-pair.js';

const nothing = async (): Promise<void> => undefined;
const page = (pair: NodePair): Promise<string> => pair.fetch();
const badNode = { 'a node that is an option': { node: '--all' } };
const noPeer = { 'no such peer': { peer: 'nobody' } };

export const packetCases: FaultCase<NodePair>[] = [
  {
    fault: 'network.drop',
    what: 'all to one port',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, direction: 'in', peer: 'client', port: 8080 }),
    bad: { ...badNode, 'no such direction': { direction: 'up' }, 'a port that is none': { port: 70_000 } },
    noTarget: noPeer,
    look: page,
    damaged: /^nothing$/,
  },
  {
    fault: 'network.drop',
    what: 'only connections that are there',
    // Before a connection is known to be dead it must be known to live.
    arrange: async (pair) => void (await pair.connections()),
    parameters: ({ server }) => ({ node: server, direction: 'in', port: 8081, connections: 'current' }),
    bad: badNode,
    noTarget: { 'no such connection': { port: 8082 } },
    look: (pair) => pair.connections(),
    damaged: /^silence, 200 hello$/,
  },
  {
    fault: 'network.reject',
    what: 'with a reset',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, direction: 'in', port: 8080, with: 'tcp-reset' }),
    bad: { ...badNode, 'a reset of what has no connections': { protocol: 'udp' } },
    noTarget: noPeer,
    look: page,
    damaged: /^ECONNREFUSED$/,
  },
  {
    fault: 'network.loss',
    what: 'of all packets of a port',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, direction: 'in', port: 8080, percent: 100 }),
    bad: { ...badNode, 'more than all': { percent: 101 } },
    noTarget: noPeer,
    look: page,
    damaged: /^nothing$/,
  },
  {
    fault: 'network.partition',
    what: 'from the only other node',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, from: 'client' }),
    bad: badNode,
    noTarget: { 'no such other node': { from: 'nobody' } },
    look: page,
    damaged: /^nothing$/,
  },
  {
    fault: 'network.dns',
    what: 'for one node',
    arrange: nothing,
    parameters: ({ client }) => ({ node: client }),
    bad: badNode,
    noTarget: {},
    look: (pair) => pair.ask('timeout 2 getent hosts server > /dev/null && echo found || echo lost'),
    damaged: /^lost$/m,
  },
];

export const interfaceCases: FaultCase<NodePair>[] = [
  {
    fault: 'network.interface',
    what: 'one end of a pair',
    arrange: (pair) =>
      pair.beside('ip link del ens4 2> /dev/null; ip link add ens4 type veth peer name ens4-peer'),
    parameters: ({ server }) => ({ node: server, interface: 'ens4' }),
    bad: { 'an interface that is an option': { interface: '-all' } },
    noTarget: { 'no such interface': { interface: 'ens5' } },
    look: (pair) => pair.look('ls /sys/class/net'),
    damaged: /^eth0\nlo\n$/,
  },
  {
    fault: 'network.bandwidth',
    what: 'of all interfaces',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, rate: '256kbit' }),
    bad: { 'a rate without a unit': { rate: '256' } },
    noTarget: {},
    look: (pair) => pair.look('tc qdisc show dev eth0'),
    damaged: /tbf .*rate 256Kbit/,
  },
  {
    fault: 'network.delay',
    what: 'of a port',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, port: 8080, delay: '3s' }),
    bad: { 'a delay that nobody waits for': { delay: '2m' } },
    noTarget: { 'nobody who listens': { port: 8082 } },
    look: (pair) => pair.fetch('/', 15_000),
    damaged: /^200 hello late$/,
  },
];

export const httpCases: FaultCase<NodePair>[] = [
  {
    fault: 'http.fail',
    what: 'one path',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, port: 8080, path: '/login', status: 503 }),
    bad: { 'a status that is no error': { status: 200 }, 'a path with a statement in it': { path: '/ }' } },
    noTarget: { 'nobody who listens': { port: 8082 } },
    look: async (pair) => `${await pair.fetch('/login')}, ${await pair.fetch('/other')}`,
    damaged: /^503 Service Unavailable, 200 hello$/,
  },
  {
    fault: 'http.slow',
    what: 'all requests',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, port: 8080, delay: '6s' }),
    bad: { 'no delay': { delay: 'long' } },
    noTarget: { 'nobody who listens': { port: 8082 } },
    look: (pair) => pair.fetch('/', 20_000),
    damaged: /^200 hello late$/,
  },
  {
    fault: 'http.wrong',
    what: 'all requests',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, port: 8080, body: '{"login": "nobody \'at\' "}' }),
    bad: { 'no body': { body: undefined } },
    noTarget: { 'nobody who listens': { port: 8082 } },
    look: page,
    damaged: /^200 \{"login": "nobody 'at' "\}$/,
  },
];
