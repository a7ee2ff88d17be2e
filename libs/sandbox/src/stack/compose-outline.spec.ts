import { memoryBytes, outlineCompose } from './compose-outline.js';

const MIB = 1024 ** 2;

describe('outlineCompose', () => {
  it('counts what services reserve, else their limit up to what a node is taken to need', () => {
    const text = `
services:
  reserved: { mem_limit: 2g, mem_reservation: 200m, networks: [a] }
  small: { mem_limit: 32m, networks: [a] }
  large: { mem_limit: 4g, networks: [a] }
  unlimited: { networks: [a] }
networks: { a: {} }
`;
    expect(outlineCompose(text, 'compose.yml')).toEqual({
      services: ['reserved', 'small', 'large', 'unlimited'],
      networks: ['a'],
      volumes: [],
      memoryNeedBytes: (200 + 32 + 96 + 96) * MIB,
    });
  });

  it('asks for no default network for a service that has none of its own', () => {
    expect(outlineCompose('services: { a: { network_mode: none } }', 'compose.yml').networks).toEqual([]);
  });

  it.each(['services: [', 'services: 3', 'volumes: {}'])('refuses "%s" and names the file', (text) => {
    expect(() => outlineCompose(text, '/stacks/x/compose.yml')).toThrow(
      '/stacks/x/compose.yml is not a compose file',
    );
  });
});

describe('memoryBytes', () => {
  it.each([
    ['64m', 64 * MIB],
    ['1.5gb', 1536 * MIB],
    ['512K', 512 * 1024],
    ['100b', 100],
    [1048576, MIB],
    ['much', 0],
  ])('reads %s', (size, bytes) => {
    expect(memoryBytes(size)).toBe(bytes);
  });
});
