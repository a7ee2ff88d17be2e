import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#kernel';
import type { PostgresAccount } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { runCommand } from './run-command.js';

export const SUPERUSER = 'simsup';
const INITDB_TIMEOUT_MS = 60_000;

/** The files of one embedded Postgres: data, log and the password of its only role. */
export class PostgresCluster {
  readonly dataDir: string;
  readonly logFile: string;
  private readonly passwordFile: string;

  constructor(
    private readonly directory: string,
    private readonly binaries: PostgresBinaries,
    private readonly account: PostgresAccount,
  ) {
    this.dataDir = path.join(directory, 'data');
    this.logFile = path.join(directory, 'postgres.log');
    this.passwordFile = path.join(directory, 'password');
  }

  async password(): Promise<string> {
    return (await readFile(this.passwordFile, 'utf8')).trim();
  }

  /** Creates the cluster when there is none. One that was left half made by a kill is made anew. */
  async ensure(): Promise<void> {
    if (await exists(path.join(this.dataDir, 'PG_VERSION'))) return;
    const fresh = path.join(this.directory, 'data.new');
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(this.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    for (const file of [this.directory, fresh, this.passwordFile]) await this.own(file);
    await this.initialise(fresh);
    await rename(fresh, this.dataDir);
  }

  private async initialise(dataDir: string): Promise<void> {
    const { exitStatus, output } = await runCommand({
      file: this.binaries.initdb,
      args: [
        `--pgdata=${dataDir}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${this.passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorts by code point everywhere, whatever locales the machine has.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      cwd: this.directory,
      timeoutMs: INITDB_TIMEOUT_MS,
      account: this.account,
    });
    if (exitStatus !== 0)
      throw new AppError('store.unreachable', `The embedded Postgres could not be set up: ${output.trim()}`);
  }

  private async own(file: string): Promise<void> {
    const { owner } = this.account;
    if (owner) await chown(file, owner.uid, owner.gid);
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
