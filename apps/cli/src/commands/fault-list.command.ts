import Table from 'cli-table3';
import { Command } from 'commander';
import { describeFault, FaultCatalogue } from '#faults';
import type { CommandContext } from '../command-context.js';

/** `simsup fault list` */
export function faultListCommand({ output }: CommandContext): Command {
  return new Command('list')
    .description('all kinds of faults and what this host needs for them')
    .action(() => {
      const faults = new FaultCatalogue()
        .list()
        .map((kind) => describeFault(kind))
        .sort((a, b) => a.name.localeCompare(b.name));
      output.document({ faults });
      const table = new Table({ head: ['fault', 'what it does', 'needs'], style: { head: [], border: [] } });
      for (const { name, title, needs } of faults)
        table.push([name, title, needs.map(({ capability }) => capability).join(', ')]);
      output.line(table.toString());
      output.line('`simsup fault show NAME` tells what one of them takes.');
    });
}
