import { fnv1a64 } from './fnv1a.js';
import { ALL_SHARDS, shardOf, shardOfHash } from './shard.js';

describe('the route hash', () => {
  it('gives the published FNV-1a values', () => {
    expect(fnv1a64('')).toBe(0xcbf29ce484222325n);
    expect(fnv1a64('a')).toBe(0xaf63dc4c8601ec8cn);
    expect(fnv1a64('foobar')).toBe(0x85944171f73967e8n);
  });

  it('puts the core origin into shard 30', () => {
    expect(shardOf('core')).toBe(30);
  });

  it('takes the remainder of the whole 64 bits', () => {
    expect(shardOfHash(0xffffffffffffffffn)).toBe(127);
    expect(shardOfHash(0x8000000000000080n)).toBe(0);
  });

  it('knows 128 shards', () => {
    expect(ALL_SHARDS).toHaveLength(128);
    expect(ALL_SHARDS.at(-1)).toBe(127);
  });
});
