import { handlerOf, netErrorOfFailure } from './message-handlers.js';
import { NetError } from './net-error.js';

describe('the error that a caller is told', () => {
  it("is the handler's own", () => {
    const error = new NetError('ENTITY_NOT_FOUND', 'or:origin-get:1');
    expect(netErrorOfFailure(error, 'or', 'OriginGet')).toBe(error);
  });

  it.each([
    Object.assign(new Error('relation does not exist'), { code: '42P01' }),
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    new Error('Connection terminated unexpectedly'),
  ])('is DATA_STORE for what the database said: %s', (failure) => {
    const error = netErrorOfFailure(failure, 'or', 'OriginPackageLatestGet');
    expect(error).toMatchObject({ code: 'DATA_STORE', tag: 'or:origin-package-latest-get:1' });
  });

  it('is BUG for anything else', () => {
    expect(netErrorOfFailure(new TypeError('x is undefined'), 'ss', 'SessionGet').code).toBe('BUG');
  });
});

describe('the handler of a message', () => {
  const originGet = () => Promise.resolve('origin');

  it('is found by the id of the message', () => {
    expect(handlerOf({ originGet }, 'OriginGet')).toBe(originGet);
  });

  it('is not taken from what every object has', () => {
    expect(handlerOf({ originGet }, 'Constructor')).toBeUndefined();
  });
});
