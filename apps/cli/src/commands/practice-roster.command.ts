import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { printRoster } from '../roster/print-roster.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice roster ID` */
export function practiceRosterCommand({ output }: CommandContext): Command {
  return new Command('roster')
    .description('who takes part in a practice, who waits for a place, and who is missing')
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      printRoster(await client.get('/api/practices/{id}/roster', byId(id)), output);
    });
}
