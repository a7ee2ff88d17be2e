import { flowRules, readConnections } from './network-flow.js';

const flow = { node: 'api', direction: 'both', protocol: 'tcp', connections: 'all' } as const;
const matches = (rules: ReturnType<typeof flowRules>) =>
  rules.map(({ chain, match }) => `${chain} ${match.join(' ')}`);

describe('connections as ss lists them', () => {
  it('are read in IPv4, also where a socket is for both families', () => {
    const output =
      '0 12 10.0.0.2:40000 10.0.0.3:5562 \n0 0 [::ffff:10.0.0.2]:9636 [::ffff:10.0.0.9]:51000\n0 0 [::1]:1 [::1]:2\n';
    expect(readConnections(output)).toEqual([
      { near: { address: '10.0.0.2', port: 40_000 }, far: { address: '10.0.0.3', port: 5562 } },
      { near: { address: '10.0.0.2', port: 9636 }, far: { address: '10.0.0.9', port: 51_000 } },
    ]);
  });
});

describe('rules for a flow', () => {
  it('name every address of the peer, and the port on either side', () => {
    const found = { addresses: ['10.0.0.3'], connections: [] };
    expect(matches(flowRules({ ...flow, peer: 'router', port: 5562 }, found, ['DROP']))).toEqual([
      'INPUT -s 10.0.0.3 -p tcp -m multiport --ports 5562',
      'OUTPUT -d 10.0.0.3 -p tcp -m multiport --ports 5562',
    ]);
  });

  it('touch only the connections that were there, where those are meant', () => {
    const connection = {
      near: { address: '10.0.0.2', port: 40_000 },
      far: { address: '10.0.0.3', port: 5562 },
    };
    const found = { addresses: [], connections: [connection] };
    expect(matches(flowRules({ ...flow, direction: 'in', connections: 'current' }, found, ['DROP']))).toEqual(
      ['INPUT -p tcp -s 10.0.0.3 -d 10.0.0.2 -m tcp --sport 5562 --dport 40000'],
    );
  });

  it('leave loopback alone when a whole node is meant', () => {
    const found = { addresses: [], connections: [] };
    expect(matches(flowRules(flow, found, ['DROP']))).toEqual(['INPUT ! -i lo', 'OUTPUT ! -o lo']);
  });
});
