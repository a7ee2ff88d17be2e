import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup channel try ID` */
export function channelTryCommand({ output }: CommandContext): Command {
  return new Command('try')
    .description('say something harmless through a channel')
    .argument('<id>', 'id of the channel, see "simsup channel list"')
    .action(async (id: string) => {
      const client = await needServer();
      await client.post('/api/channels/{id}/try', byId(id));
      output.line('The receiver took it.');
      output.document({ id, taken: true });
    });
}
