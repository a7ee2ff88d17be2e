import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { CommandError } from '../../supervisor/command-error.js';
import { journalCommand } from '../../supervisor/journal-command.js';
import { parseJournalQuery } from '../../supervisor/journal-query.js';

const PATH = '/var/log/journal/system.journal';

try {
  const query = parseJournalQuery(process.argv.slice(2), Date.now());
  requireReadable();
  const pager =
    query.pager && process.stdout.isTTY
      ? spawn('less', ['-FRSXMK'], { stdio: ['pipe', 'inherit', 'inherit'] })
      : undefined;
  const out = pager?.stdin ?? process.stdout;
  // Whoever reads may leave early (head, less): that is their right, and the end of this process.
  out.on('error', () => process.exit(pager ? 0 : 1));
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  await journalCommand(PATH, query, (line) => out.write(`${line}\n`), interrupted.signal);
  pager?.stdin.end();
} catch (error) {
  if (!(error instanceof CommandError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitStatus;
}

function requireReadable(): void {
  try {
    accessSync(PATH, constants.R_OK);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'No journal files were found.'
        : 'No journal files were opened due to insufficient permissions.';
    throw new CommandError(reason, 1);
  }
}
