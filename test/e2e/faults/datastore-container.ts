import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { run } from './docker-cli-shell.js';

const CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'KILL',
  'SETGID',
  'SETUID',
  'SYS_CHROOT',
];

/** Where the container has a small disk of its own. */
export const SMALL_DISK = '/srv/small';

/** A node of the builder stack by itself: it has a supervisor, a real PostgreSQL and everyday tools. */
export class DatastoreContainer implements AsyncDisposable {
  private constructor(private readonly started: StartedTestContainer) {}

  static async start(): Promise<DatastoreContainer> {
    const image = await newestImage('simsup/builder-datastore');
    const started = await new GenericContainer(image)
      .withNetworkMode('none')
      .withTmpFs({ [SMALL_DISK]: 'rw,size=16m,nr_inodes=2000' })
      .withLabels({ 'simsup.practice': 'faults-e2e' })
      .withDroppedCapabilities('ALL')
      .withAddedCapabilities(...CAPABILITIES)
      .withWaitStrategy(Wait.forSuccessfulCommand('pg_isready -h /var/run/postgresql'))
      .start();
    return new DatastoreContainer(started);
  }

  get id(): string {
    return this.started.getId();
  }

  /** Runs a shell line as a user would, and gives what it printed. */
  sh(line: string, user = 'root'): Promise<string> {
    return docker(['exec', '-u', user, this.id, 'bash', '-c', line]);
  }

  sql(statement: string): Promise<string> {
    const command = ['psql', '-XAtqw', '-d', 'builder_originsrv', '-c', statement];
    return docker(['exec', '-u', 'hab', this.id, ...command]);
  }

  /** Waits until a line prints what is expected of it. Errors: when it does not within ten seconds. */
  async until(line: string, expected: RegExp, user = 'root'): Promise<void> {
    const quoted = `timeout 10 bash -c 'until { ${line}; } 2>/dev/null | grep -qE "${expected.source}"; do :; done'`;
    await this.sh(quoted, user);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.started.stop({ timeout: 0 });
  }
}

/** The newest image of the stack that was built here. */
export async function newestImage(repository: string): Promise<string> {
  const listed = await docker([
    'images',
    '--filter',
    `reference=${repository}`,
    '--format',
    '{{.Repository}}:{{.Tag}}',
  ]);
  const [newest] = listed.split('\n').filter((line) => line && !line.includes('<none>'));
  if (!newest) throw new Error(`There is no image ${repository}: run npm start once, which builds it.`);
  return newest;
}

async function docker(args: string[]): Promise<string> {
  const { exitStatus, stdout, stderr } = await run(args, { timeoutMs: 30_000 });
  if (exitStatus !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr || stdout}`);
  return stdout;
}
