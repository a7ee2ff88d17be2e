import { isPostmasterAlive, parsePostmaster } from './postmaster-file.js';

describe('the note of a running Postgres', () => {
  it('gives process id and port', () => {
    const text = '4711\n/srv/var/postgres/data\n1795181234\n54321\n\n127.0.0.1\n  12  34\nready   \n';
    expect(parsePostmaster(text)).toEqual({ pid: 4711, port: 54_321 });
  });

  it('is no note when it is empty or cut off', () => {
    expect(parsePostmaster('')).toBeUndefined();
    expect(parsePostmaster('\n\n')).toBeUndefined();
  });

  it('does not take another process with the same id for Postgres', async () => {
    expect(await isPostmasterAlive(process.pid, '/srv/var/postgres/data')).toBe(false);
  });
});
