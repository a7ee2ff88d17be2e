import Table from 'cli-table3';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup channel list` */
export function channelListCommand({ output }: CommandContext): Command {
  return new Command('list').description('channels of the organisation').action(async () => {
    const client = await needServer();
    const answer = await client.get('/api/channels');
    output.document(answer);
    const head = ['id', 'name', 'form', 'host', 'on', 'told of'];
    const table = new Table({ head, style: { head: [], border: [] } });
    for (const { id, name, form, host, enabled, kinds } of answer.channels)
      table.push([id, name, form, host, enabled ? 'yes' : 'no', kinds.join('\n')]);
    output.line(answer.channels.length === 0 ? 'There is no channel yet.' : table.toString());
  });
}
