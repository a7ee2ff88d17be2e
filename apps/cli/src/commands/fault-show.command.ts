import Table from 'cli-table3';
import { Command } from 'commander';
import { describeFault, FaultCatalogue, faultSnippet } from '#faults';
import type { CommandContext } from '../command-context.js';

/** `simsup fault show NAME` */
export function faultShowCommand({ output }: CommandContext): Command {
  return new Command('show')
    .description('one fault: its parameters, and an injection to copy')
    .argument('<fault>', 'name of a fault, see `simsup fault list`')
    .action((name: string) => {
      const fault = describeFault(new FaultCatalogue().get(name));
      output.document({ fault });
      output.line(`${fault.name}: ${fault.title}`);
      const head = ['parameter', 'write', 'left out', 'meaning'];
      const table = new Table({
        head,
        style: { head: [], border: [] },
        wordWrap: true,
        colWidths: [18, 28, 16, 44],
      });
      for (const { name: parameter, form, required, standard, description } of fault.parameters)
        table.push([parameter, form, required ? 'must be given' : (standard ?? 'nothing'), description]);
      output.line(table.toString());
      for (const { description } of fault.needs) output.line(`The host must be able to ${description}.`);
      output.line();
      for (const line of faultSnippet(fault)) output.line(line);
    });
}
