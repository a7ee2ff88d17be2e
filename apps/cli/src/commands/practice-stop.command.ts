import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice stop ID` */
export function practiceStopCommand({ output }: CommandContext): Command {
  return new Command('stop')
    .description('stop a practice for everybody: all damage is undone, and everybody is told why')
    .argument('<id>', 'id of the practice')
    .requiredOption('--reason <text>', 'why; everybody reads it')
    .action(async (id: string, { reason }: { reason: string }) => {
      const client = await needServer();
      const view = await client.post('/api/practices/{id}/stop', { ...byId(id), body: { reason } });
      output.line('Stopped: what was broken is being undone.');
      output.document(view);
    });
}
