import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { type DeliveryState, type DeliveryView, deliveryStateSchema } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { type PageOptions, readList, tellOfMore, withPageOptions } from '../options/page-options.js';
import { needServer } from '../server/need-server.js';

interface Options extends PageOptions {
  practice?: string;
  state?: DeliveryState[];
}

/** `simsup delivery list` */
export function deliveryListCommand({ output }: CommandContext): Command {
  return withPageOptions(new Command('list'))
    .description('what became of what people were told, newest first')
    .option('--practice <id>', 'of one practice only')
    .addOption(
      new Option('--state <state...>', 'in one of these states only').choices(deliveryStateSchema.options),
    )
    .action(async ({ practice, state, ...wanted }: Options) => {
      const query = { ...(practice && { practice }), ...(state && { state }) };
      const client = await needServer();
      const answer = await readList<'deliveries', DeliveryView>('deliveries', wanted, (asked) =>
        client.get('/api/deliveries', { params: { query: { ...query, ...asked } } }),
      );
      output.document(answer);
      const head = ['id', 'told', 'to', 'by', 'state', 'what'];
      const table = new Table({ head, style: { head: [], border: [] } });
      for (const { id, createdAt, to, way, state: now, subject, message } of answer.deliveries)
        table.push([id, createdAt, to, way, now, message === null ? subject : `${subject}\n${message}`]);
      output.line(
        answer.deliveries.length === 0 ? 'Nobody was told anything of this kind.' : table.toString(),
      );
      tellOfMore(output, answer);
    });
}
