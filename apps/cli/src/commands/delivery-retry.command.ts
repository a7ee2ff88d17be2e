import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup delivery retry ID` */
export function deliveryRetryCommand({ output }: CommandContext): Command {
  return new Command('retry')
    .description('try a delivery again that was given up')
    .argument('<id>', 'id of the delivery, see "simsup delivery list"')
    .action(async (id: string) => {
      const client = await needServer();
      await client.post('/api/deliveries/{id}/retry', byId(id));
      output.line('It is tried again now: "simsup delivery list" shows what becomes of it.');
      output.document({ id });
    });
}
