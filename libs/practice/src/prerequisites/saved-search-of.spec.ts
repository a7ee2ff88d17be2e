import { type StackLogSearch, stackLogSearchSchema } from '#contracts';
import { savedSearchOf } from './saved-search-of.js';

const saved = (search: Partial<StackLogSearch> & { name: string }): StackLogSearch =>
  stackLogSearchSchema.parse(search);
const ALL = [
  saved({ name: 'API errors', minutes: 15, nodes: ['api-0'], services: ['api', 'proxy'], text: 'error' }),
  saved({ name: 'Workers', nodes: ['worker-0', 'worker-1'] }),
];

describe('which saved search somebody ran', () => {
  it('is the one with the same words, nodes and services, in whatever order', () => {
    expect(savedSearchOf(ALL, { node: 'api-0', service: 'proxy,api', text: ' error ' })).toBe('API errors');
    expect(savedSearchOf(ALL, { node: 'worker-1,worker-0' })).toBe('Workers');
  });

  it.each([
    ['fewer nodes', { node: 'worker-0' }],
    ['more nodes', { node: 'worker-0,worker-1,api-0' }],
    ['a node twice', { node: 'worker-0,worker-0' }],
    ['other words', { node: 'worker-0,worker-1', text: 'error' }],
    ['a service besides', { node: 'worker-0,worker-1', service: 'api' }],
    ['nothing', {}],
  ])('is none with %s', (_, filter) => {
    expect(savedSearchOf(ALL, filter)).toBeNull();
  });
});
