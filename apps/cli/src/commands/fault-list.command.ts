import { Command } from 'commander';
import { describeFault, FaultCatalogue } from '#faults';
import type { CommandContext } from '../command-context.js';
import { fittedTable } from '../output/fitted-table.js';

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
      const head = ['fault', 'what it does', 'needs'];
      const rows = faults.map(({ name, title, needs }) => [
        name,
        title,
        needs.map(({ capability }) => capability).join(', '),
      ]);
      output.line(fittedTable({ head, rows, wraps: 2, columns: process.stdout.columns }));
      output.line('`simsup fault show NAME` tells what one of them takes.');
    });
}
