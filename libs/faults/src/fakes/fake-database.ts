import type { ShellRequest, ShellResult } from '../node-shell.port.js';
import { type FakeProcess, FakeProcessTable } from './fake-process-table.js';

interface FakeBackend {
  client: FakeProcess;
  query: string;
  /** `waits` when somebody else has what it wants. */
  state: 'idle in transaction' | 'active' | 'waits';
}

/** A node with PostgreSQL and psql: backends end with their clients, and wait for those that did the same before. */
export class FakeDatabase {
  readonly table = new FakeProcessTable();
  readonly backends: FakeBackend[] = [];
  tables = ['shard_30.origin_packages'];
  up = true;
  /** Somebody else reads the table in a long transaction, so that the lock is not granted. */
  busy = false;
  /** A session that was on its way comes through once, after the next one was ended. */
  isLate = false;
  private nextPid = 500;

  constructor() {
    this.table.onEnd = (client) =>
      this.drop((backend) => backend.client === client && backend.state !== 'waits');
  }

  readonly run = (command: string[], request: ShellRequest): Partial<ShellResult> | undefined => {
    if (command[0] === 'bash') return this.openSession(command.slice(4), request);
    if (command[0] === 'psql') return this.query(request.stdin ?? '');
    if (command.includes('command -v psql')) return { stdout: '/usr/bin/psql\n' };
    return this.table.run(command);
  };

  private openSession(psql: string[], { stdin = '', user = 'root' }: ShellRequest): Partial<ShellResult> {
    const client = this.table.add({ pid: this.nextPid++, args: psql.join(' '), user });
    const [first = '', last = ''] = stdin.trim().split('\n');
    const state = first.includes('READ ONLY') ? 'active' : 'idle in transaction';
    const waits = this.busy || this.backends.some((other) => other.query === last);
    this.backends.push({ client, query: last, state: waits ? 'waits' : state });
    return {};
  }

  private query(sql: string): Partial<ShellResult> {
    if (!this.up) return { exitStatus: 2, stderr: 'could not connect to server' };
    const [, table] = /to_regclass\('([^']+)'\)/.exec(sql) ?? [];
    if (table) return { stdout: this.tables.includes(table) ? 't\n' : 'f\n' };
    const [, query = ''] = /a\.query = '((?:[^']|'')*)'/.exec(sql) ?? [];
    const [, state] = /a\.state = '([^']+)'/.exec(sql) ?? [];
    const found = this.backends.filter(
      (it) => it.query === query.replaceAll("''", "'") && (!state || it.state === state),
    );
    if (sql.includes('pg_terminate_backend')) {
      this.drop((it) => found.includes(it));
      const [ended] = found;
      if (ended && this.isLate) this.comeLate(ended);
    }
    return { stdout: `${found.length}\n` };
  }

  private comeLate(like: FakeBackend): void {
    this.isLate = false;
    this.backends.push({ ...like, client: this.table.add({ ...like.client, pid: this.nextPid++ }) });
  }

  private drop(which: (backend: FakeBackend) => boolean): void {
    const kept = this.backends.filter((backend) => !which(backend));
    this.backends.splice(0, this.backends.length, ...kept);
  }
}
