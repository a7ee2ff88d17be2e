import { AppError } from '#kernel';
import { databaseError, listenError, startError } from './start-error.js';

const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: refused\n  at somewhere`), { code, ...(path !== undefined && { path }) });

describe('what keeps a server from starting', () => {
  it.each(['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'])(
    'names the path and the way out for %s',
    (code) => {
      const error = startError(system(code, '/srv/var'));
      expect(error.code).toBe('config.invalid');
      expect(error.message).toMatch(/^SimSup cannot use \/srv\/var: .*SIMSUP_STATE_DIR/);
    },
  );

  it('passes on what is said clearly already', () => {
    const known = new AppError('engine.not-running', 'Start it.');
    expect(startError(known)).toBe(known);
  });

  it('shows one line of anything else, never a stack', () => {
    const error = startError(new Error('cannot read x\n    at Object.<anonymous> (file.ts:1:1)'));
    expect(error.code).toBe('internal.unexpected');
    expect(error.message).toBe('SimSup met something unexpected: cannot read x');
  });
});

describe('a port that cannot be listened on', () => {
  it.each([
    ['EADDRINUSE', 'port.taken', /Port 4600 is taken.*--port/],
    ['EACCES', 'config.invalid', /may not listen on port 4600.*--port/],
    ['EADDRNOTAVAIL', 'config.invalid', /no address "10\.0\.0\.1".*SIMSUP_HOST/],
  ])('%s is told with its way out', (code, expected, message) => {
    const error = listenError(system(code), '10.0.0.1', 4600) as AppError;
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(message);
  });

  it('leaves other errors as they are', () => {
    const other = new Error('x');
    expect(listenError(other, 'localhost', 1)).toBe(other);
  });
});

describe('a database that cannot be used', () => {
  const unreachable = new AppError('store.unreachable', 'It does not answer.');

  it('is named, without the password', () => {
    const error = databaseError(unreachable, 'postgres://me:geheim@db.example/simsup') as AppError;
    expect(error.message).toBe('It does not answer. DATABASE_URL names db.example:5432/simsup.');
  });

  it('needs no name when it is the embedded one, or when the trouble is another', () => {
    const other = new Error('x');
    expect(databaseError(unreachable, undefined)).toBe(unreachable);
    expect(databaseError(other, 'postgres://db/x')).toBe(other);
  });
});
