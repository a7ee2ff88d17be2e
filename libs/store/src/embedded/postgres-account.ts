import { AppError } from '#kernel';
import type { AccountCommand } from './account-command.js';
import { runCommand } from './run-command.js';

const ACCOUNT = 'postgres';
const TIMEOUT_MS = 10_000;

/** Who the embedded Postgres runs as: it refuses to run as root. */
export class PostgresAccount {
  private constructor(
    private readonly ids: { uid: number; gid: number } | undefined,
    private readonly passesLockedDoors: boolean,
  ) {}

  /**
   * The present user, or for root the account `postgres`, which is made when there is none.
   * @param paths what the account must be able to reach
   */
  static async forPaths(paths: string[]): Promise<PostgresAccount> {
    if (process.getuid?.() !== 0) return new PostgresAccount(undefined, false);
    const ids = await rootsAccount();
    const plain = new PostgresAccount(ids, false);
    // A checkout below /root (mode 0700) is closed to other accounts. Then the account gets the one capability
    // that opens it, and the modes of the administrator's directories stay as they are.
    return (await canReach(plain, paths)) ? plain : new PostgresAccount(ids, true);
  }

  /** Numeric owner for files that the account must own; undefined when it is the present user. */
  get owner(): { uid: number; gid: number } | undefined {
    return this.ids;
  }

  /** How to start `file` as this account. */
  command(file: string, args: string[]): AccountCommand {
    if (!this.ids) return { file, args };
    if (!this.passesLockedDoors) return { file, args, user: this.ids };
    const { uid, gid } = this.ids;
    const capabilities = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
    return {
      file: 'setpriv',
      args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capabilities, file, ...args],
    };
  }
}

async function canReach(account: PostgresAccount, paths: string[]): Promise<boolean> {
  const tests = paths.map((_, index) => `test -x "$${index + 1}"`).join(' && ');
  const args = ['-c', tests, 'sh', ...paths];
  const { exitStatus } = await runCommand({
    file: '/bin/sh',
    args,
    cwd: '/',
    timeoutMs: TIMEOUT_MS,
    account,
  });
  return exitStatus === 0;
}

async function rootsAccount(): Promise<{ uid: number; gid: number }> {
  const present = await idsOf(ACCOUNT);
  if (present) return present;
  await runCommand({
    file: 'useradd',
    args: ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT],
    cwd: '/',
    timeoutMs: TIMEOUT_MS,
  });
  const made = await idsOf(ACCOUNT);
  if (made) return made;
  throw new AppError(
    'store.unreachable',
    `Postgres does not run as root and the account "${ACCOUNT}" could not be made: start SimSup as another user.`,
  );
}

async function idsOf(account: string): Promise<{ uid: number; gid: number } | undefined> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) =>
      runCommand({ file: 'id', args: [flag, account], cwd: '/', timeoutMs: TIMEOUT_MS }),
    ),
  );
  if (uid?.exitStatus !== 0 || gid?.exitStatus !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}
