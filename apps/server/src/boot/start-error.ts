import { AppError } from '#kernel';

/** What the system says when it refuses, in words; the path or address is in its own message. */
const REASONS: Record<string, string> = {
  EACCES: 'this user may not do it',
  EPERM: 'this user may not do it',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'something else has this name',
  ENOENT: 'it does not exist',
  EMFILE: 'too many files are open',
};

/** Anything that kept the server from starting, or from ending in order, as one sentence. */
export function startError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { code, path, message } = thrown as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined && path !== undefined)
    return new AppError(
      'config.invalid',
      `SimSup cannot use ${path}: ${reason} (${code}). Put that right, or set SIMSUP_STATE_DIR to another folder.`,
      {
        cause: thrown,
      },
    );
  const said = String(message ?? thrown).split('\n')[0];
  return new AppError('internal.unexpected', `SimSup met something unexpected: ${said}`, { cause: thrown });
}

/** Says which database it was, when somebody gave one. The password in its URL is not told. */
export function databaseError(error: unknown, databaseUrl: string | undefined): unknown {
  const known = AppError.from(error);
  if (known.code !== 'store.unreachable' || databaseUrl === undefined) return error;
  const { hostname, port, pathname } = new URL(databaseUrl);
  const where = `${hostname}:${port || 5432}${pathname}`;
  return new AppError(known.code, `${known.message} DATABASE_URL names ${where}.`, { cause: error });
}

/** Why the port cannot be listened on. */
export function listenError(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const another = 'choose another port with `npm start -- --port 4700`';
  if (code === 'EADDRINUSE')
    return new AppError('port.taken', `Port ${port} is taken by another program: end it, or ${another}.`, {
      cause: error,
    });
  if (code === 'EACCES')
    return new AppError('config.invalid', `This user may not listen on port ${port}: ${another}.`, {
      cause: error,
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new AppError('config.invalid', `This machine has no address "${host}": correct SIMSUP_HOST.`, {
      cause: error,
    });
  return error;
}
