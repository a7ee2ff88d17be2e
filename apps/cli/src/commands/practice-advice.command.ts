import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice advice ID` */
export function practiceAdviceCommand({ output }: CommandContext): Command {
  return new Command('advice')
    .description('whether a hint would help now or disturb (for instigators)')
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      const advice = await client.get('/api/practices/{id}/advice', byId(id));
      output.line(`${advice.advice}: ${advice.reason}`);
      output.document(advice);
    });
}
