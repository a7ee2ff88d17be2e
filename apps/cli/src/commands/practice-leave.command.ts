import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { printRoster } from '../roster/print-roster.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice leave ID` */
export function practiceLeaveCommand({ output }: CommandContext): Command {
  return new Command('leave')
    .description('withdraw from a practice before it is prepared; whoever waits longest moves up')
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      printRoster(await client.delete('/api/practices/{id}/roster/me', byId(id)), output);
    });
}
