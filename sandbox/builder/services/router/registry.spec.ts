import { Registry } from './registry.js';

const TTL_MS = 35_000;
const body = { protocol: 2, shards: [0, 1, 2] } as const;

describe('the registry of the router', () => {
  it('names the holder of each registered shard and of no other', () => {
    const registry = new Registry(TTL_MS);
    expect(registry.register('1@a', body, 0)).toBe('registered');
    expect(registry.holderOf(2, 1)).toBe('1@a');
    expect(registry.holderOf(2, 3)).toBeUndefined();
    expect(registry.holderOf(3, 1)).toBeUndefined();
  });

  it('refuses a second service for a shard and leaves the first one in place', () => {
    const registry = new Registry(TTL_MS);
    registry.register('1@a', body, 0);
    expect(registry.register('2@a', { protocol: 2, shards: [2, 3] }, 1)).toBe('conflict');
    expect(registry.holderOf(2, 2)).toBe('1@a');
    expect(registry.holderOf(2, 3)).toBeUndefined();
  });

  it('lets a service register again', () => {
    const registry = new Registry(TTL_MS);
    registry.register('1@a', body, 0);
    expect(registry.register('1@a', { protocol: 2, shards: [2] }, 1)).toBe('registered');
    expect(registry.holderOf(2, 0)).toBeUndefined();
    expect(registry.holderOf(2, 2)).toBe('1@a');
  });

  it('forgets a service that it has not heard for its time to live', () => {
    const registry = new Registry(TTL_MS);
    registry.register('1@a', body, 0);
    expect(registry.expire(TTL_MS - 1)).toEqual([]);
    expect(registry.expire(TTL_MS)).toEqual(['1@a']);
    expect(registry.holderOf(2, 0)).toBeUndefined();
    expect(registry.register('2@a', body, TTL_MS)).toBe('registered');
  });

  it('prolongs by heartbeats, but only what it knows', () => {
    const registry = new Registry(TTL_MS);
    registry.register('1@a', body, 0);
    expect(registry.heartbeat('1@a', 30_000)).toBe('prolonged');
    expect(registry.expire(TTL_MS)).toEqual([]);
    expect(registry.heartbeat('2@a', 30_000)).toBe('unknown');
  });

  it('frees the shards of a service that leaves', () => {
    const registry = new Registry(TTL_MS);
    registry.register('1@a', body, 0);
    registry.remove('1@a');
    expect(registry.holderOf(2, 0)).toBeUndefined();
  });
});
