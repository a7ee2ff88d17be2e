import { jest } from '@jest/globals';
import { NetError } from './net-error.js';
import { RegistrationKeeper } from './registration-keeper.js';

const HEARTBEAT_MS = 30_000;

function keeperWith(answers: { register?: NetError[]; heartbeat?: NetError[] }) {
  const calls: string[] = [];
  const errors: string[] = [];
  const answer = (name: 'register' | 'heartbeat') => async () => {
    calls.push(name);
    const error = answers[name]?.shift();
    if (error !== undefined) throw error;
  };
  const unread: (() => void)[] = [];
  const keeper = new RegistrationKeeper({
    heartbeatMs: HEARTBEAT_MS,
    register: answer('register'),
    heartbeat: answer('heartbeat'),
    turn: async () => unread.shift()?.(),
    log: { error: (message) => errors.push(message), warn: () => undefined, info: () => undefined },
  });
  return { keeper, calls, errors, unread };
}

describe('a service that keeps itself registered', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('registers at once and sends a heartbeat every 30 s', async () => {
    const { keeper, calls } = keeperWith({});
    keeper.start();
    await jest.advanceTimersByTimeAsync(2 * HEARTBEAT_MS);
    expect(calls).toEqual(['register', 'heartbeat', 'heartbeat']);
    keeper.stop();
  });

  it('waits for the next heartbeat when its registration conflicts', async () => {
    const conflict = new NetError('REG_CONFLICT', 'rt:register:1');
    const unknown = new NetError('REG_NOT_FOUND', 'rt:heartbeat:1');
    const { keeper, calls, errors } = keeperWith({ register: [conflict], heartbeat: [unknown] });
    keeper.start();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    expect(calls).toEqual(['register']);
    await jest.advanceTimersByTimeAsync(1);
    expect(calls).toEqual(['register', 'heartbeat', 'register']);
    expect(errors).toEqual([conflict.message, unknown.message]);
    keeper.stop();
  });

  it('holds a heartbeat back while requests keep coming', async () => {
    const { keeper, calls } = keeperWith({});
    keeper.start();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    for (let round = 0; round < 50; round += 1) {
      keeper.noteTraffic();
      await jest.advanceTimersByTimeAsync(10);
    }
    expect(calls).toEqual(['register']);
    await jest.advanceTimersByTimeAsync(100);
    expect(calls).toEqual(['register', 'heartbeat']);
    keeper.stop();
  });

  it('leaves a heartbeat out for which it found no time in three seconds, and sends the next', async () => {
    const { keeper, calls } = keeperWith({});
    keeper.start();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    for (let round = 0; round < 320; round += 1) {
      keeper.noteTraffic();
      await jest.advanceTimersByTimeAsync(10);
    }
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 500);
    expect(calls).toEqual(['register']);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual(['register', 'heartbeat']);
    keeper.stop();
  });

  it('is not idle when requests have arrived that it had no time to read', async () => {
    const { keeper, calls, unread } = keeperWith({});
    keeper.start();
    await jest.advanceTimersByTimeAsync(HEARTBEAT_MS - 1);
    unread.push(() => keeper.noteTraffic());
    await jest.advanceTimersByTimeAsync(1);
    await jest.advanceTimersByTimeAsync(99);
    expect(calls).toEqual(['register']);
    keeper.stop();
  });

  it('sends nothing more after it has stopped', async () => {
    const { keeper, calls } = keeperWith({});
    keeper.start();
    keeper.stop();
    await jest.advanceTimersByTimeAsync(3 * HEARTBEAT_MS);
    expect(calls).toEqual(['register']);
  });
});
