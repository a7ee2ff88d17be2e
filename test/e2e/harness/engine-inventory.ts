import { execa } from 'execa';

/** Everything in the engine that bears the label of an installation, a pool or a practice. */
export async function ourThings(serverId: string): Promise<string[]> {
  const filter = ['--filter', `label=simsup.server=${serverId}`];
  const lists = await Promise.all([
    execa('docker', ['ps', '-a', ...filter, '--format', 'container {{.Names}}']),
    execa('docker', ['network', 'ls', ...filter, '--format', 'network {{.Name}}']),
    execa('docker', ['volume', 'ls', ...filter, '--format', 'volume {{.Name}}']),
  ]);
  return lists.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line !== ''));
}

/** Installation that owns a sandbox, read from the label of its containers. */
export async function serverIdOf(sandboxId: string): Promise<string> {
  const { stdout } = await execa('docker', [
    'ps',
    '-a',
    '--filter',
    `label=simsup.sandbox=${sandboxId}`,
    '--format',
    '{{.Label "simsup.server"}}',
  ]);
  const [id] = stdout.split('\n');
  if (!id) throw new Error(`no container of the sandbox ${sandboxId} bears a label`);
  return id;
}
