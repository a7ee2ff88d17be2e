import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { type DeliveryState, deliveryStateSchema } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

interface Options {
  practice?: string;
  state?: DeliveryState;
  limit: string;
}

/** `simsup delivery list` */
export function deliveryListCommand({ output }: CommandContext): Command {
  return new Command('list')
    .description('what became of what people were told, newest first')
    .option('--practice <id>', 'of one practice only')
    .addOption(new Option('--state <state>', 'in one state only').choices(deliveryStateSchema.options))
    .option('--limit <count>', 'at most so many', '50')
    .action(async ({ practice, state, limit }: Options) => {
      const query = { limit: Number(limit), ...(practice && { practice }), ...(state && { state: [state] }) };
      const client = await needServer();
      const answer = await client.get('/api/deliveries', { params: { query } });
      output.document(answer);
      const head = ['id', 'told', 'to', 'by', 'state', 'what'];
      const table = new Table({ head, style: { head: [], border: [] } });
      for (const { id, createdAt, to, way, state: now, subject, message } of answer.deliveries)
        table.push([id, createdAt, to, way, now, message === null ? subject : `${subject}\n${message}`]);
      output.line(
        answer.deliveries.length === 0 ? 'Nobody was told anything of this kind.' : table.toString(),
      );
    });
}
