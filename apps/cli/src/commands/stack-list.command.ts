import Table from 'cli-table3';
import { Command } from 'commander';
import { readChecks } from '#checks';
import type { CommandContext } from '../command-context.js';
import { stackShelf } from '../shelf.js';

/** `simsup stack list` */
export function stackListCommand({ output }: CommandContext): Command {
  return new Command('list')
    .description('all stacks with their size and whether they are built')
    .action(async () => {
      const stacks = await Promise.all(
        stackShelf()
          .list()
          .map(async (stack) => ({
            id: stack.file.id,
            title: stack.file.title,
            nodes: stack.file.nodes.length,
            journeys: stack.file.journeys.length,
            alerts: stack.file.alerts.length,
            checks: (await readChecks(stack)).checks.length,
            built: stack.imageTag !== null,
          })),
      );
      output.document({ stacks });
      const head = ['stack', 'title', 'nodes', 'journeys', 'alerts', 'checks', 'images'];
      const table = new Table({ head, style: { head: [], border: [] } });
      for (const { id, title, nodes, journeys, alerts, checks, built } of stacks)
        table.push([id, title, nodes, journeys, alerts, checks, built ? 'built' : 'not built']);
      output.line(table.toString());
    });
}
