import { CommandError } from '../../supervisor/command-error.js';
import { habCommand } from '../../supervisor/hab-command.js';

try {
  process.exitCode = await habCommand(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
} catch (error) {
  const refused = (error as NodeJS.ErrnoException).code === 'EACCES';
  if (!(error instanceof CommandError) && !refused) {
    throw error;
  }
  process.stderr.write(refused ? 'Permission denied (try it with sudo)\n' : `${(error as Error).message}\n`);
  process.exitCode = error instanceof CommandError ? error.exitStatus : 1;
}
