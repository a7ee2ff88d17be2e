import type { FaultCase } from '../fault-case.js';
import type { StackNodes } from '../stack-nodes.js';

/** How many programs of further visitors there are, and what comes from them in a while. */
const look = async (stack: StackNodes): Promise<string> => {
  const programs = await stack.sh('internet', 'ps -eo args | grep -c "[/]srv/visitors.mjs"; true');
  return `visitors: ${programs}`;
};

export const loadRequestsCase: FaultCase<StackNodes> = {
  fault: 'load.requests',
  what: 'one visitor who asks for one thing',
  arrange: async () => undefined,
  parameters: (stack) => ({
    from: stack.node('internet'),
    target: 'http://live-builder-api-0',
    paths: ['/v1/depot/origins/core'],
    rate: 5,
    lasts: '30m',
  }),
  bad: {
    'a rate without bounds': { rate: 1_000_000 },
    'a path that is none': { paths: ['v1'] },
    'no end': { lasts: '1000h' },
    'another protocol': { target: 'file:///etc/passwd' },
  },
  noTarget: { 'no such node': { from: 'no-such-node' } },
  look,
  damaged: /^visitors: 1$/m,
};

export const loadJourneyCase: FaultCase<StackNodes> = {
  fault: 'load.journey',
  what: 'more users who search',
  arrange: async () => undefined,
  parameters: (stack) => ({ from: stack.node('internet'), journey: 'search', rate: 2, lasts: '30m' }),
  bad: { 'a rate without bounds': { rate: 1_000_000 }, 'a journey that is an option': { journey: '--site' } },
  noTarget: { 'no such node': { from: 'no-such-node' } },
  look,
  damaged: /^visitors: 1$/m,
};
