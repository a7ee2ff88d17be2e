import { Command } from 'commander';
import { AppError } from '#kernel';
import type { CommandContext } from '../command-context.js';
import { configuration } from '../installation.js';
import { ApiClient } from '../server/api-client.js';
import { runningServer } from '../server/server-file.js';

/** `simsup login-link` */
export function loginLinkCommand({ output }: CommandContext): Command {
  return new Command('login-link')
    .description('print a new link that logs you in to the running server, for another browser')
    .action(async () => {
      const server = await runningServer(configuration().server.stateDir);
      if (!server)
        throw new AppError('server.unreachable', 'No SimSup server runs here: start one with `npm start`.');
      const client = new ApiClient(server.url, server.token);
      const { token } = await client.post('/api/login-links');
      const link = new URL(`/login/${token}`, server.url).href;
      output.line(link);
      output.document({ link });
    });
}
