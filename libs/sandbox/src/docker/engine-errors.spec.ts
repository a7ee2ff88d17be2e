import { AppError } from '#kernel';
import { engineCliError, engineError, httpStatusOf } from './engine-errors.js';

const refusal = (statusCode: number, message: string): Error =>
  Object.assign(new Error(`(HTTP code ${statusCode}) - ${message}`), { statusCode, json: { message } });

describe('engineError', () => {
  it.each([
    [
      'a socket that is not there',
      Object.assign(new Error('connect'), { code: 'ENOENT' }),
      'engine.not-running',
    ],
    [
      'a socket nobody listens on',
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'engine.not-running',
    ],
    [
      'an engine that stops under a call',
      Object.assign(new Error('hang up'), { code: 'ECONNRESET' }),
      'engine.not-running',
    ],
    [
      'a socket one may not open',
      Object.assign(new Error('connect'), { code: 'EACCES' }),
      'engine.not-permitted',
    ],
    ['a call that took too long', new DOMException('late', 'TimeoutError'), 'engine.timeout'],
    ['a call that was aborted', Object.assign(new Error('aborted'), { code: 'ABORT_ERR' }), 'engine.timeout'],
    ['a refusal', refusal(500, 'no space left on device'), 'engine.failed'],
  ])('names %s', (_, error, code) => {
    expect(engineError(error, 'trying').code).toBe(code);
  });

  it('says what was being done and what the engine said', () => {
    expect(engineError(refusal(500, 'no space left'), 'removing a sandbox').message).toBe(
      'The container engine failed while removing a sandbox: no space left',
    );
  });

  it('leaves an error that has a name already as it is', () => {
    const known = new AppError('sandbox.lost', 'gone');
    expect(engineError(known, 'trying')).toBe(known);
  });
});

describe('httpStatusOf', () => {
  it('finds the status under the error that it became', () => {
    expect(httpStatusOf(engineError(refusal(409, 'paused'), 'trying'))).toBe(409);
    expect(httpStatusOf(new Error('other'))).toBeUndefined();
  });
});

describe('engineCliError', () => {
  it.each([
    [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      'engine.not-running',
    ],
    ['permission denied while trying to connect to the Docker daemon socket', 'engine.not-permitted'],
    ['service "a" refers to undefined network b: invalid compose project', 'engine.failed'],
  ])('reads "%s"', (stderr, code) => {
    expect(engineCliError(stderr, 'bringing a sandbox up').code).toBe(code);
  });

  it('tells what went wrong without the progress around it', () => {
    const said = ' Container a  Creating\nError response from daemon: no space left\n Container b  Created';
    expect(engineCliError(said, 'bringing a sandbox up').message).toBe(
      'The container engine failed while bringing a sandbox up: Error response from daemon: no space left',
    );
  });
});
