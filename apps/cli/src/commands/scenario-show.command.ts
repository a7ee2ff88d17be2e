import { Command } from 'commander';
import { stringify } from 'yaml';
import { drawVariant } from '#scenarios';
import type { CommandContext } from '../command-context.js';
import { variantOption } from '../options/request-option.js';
import { openShelf } from '../shelf.js';

/** `simsup scenario show ID` */
export function scenarioShowCommand({ output }: CommandContext): Command {
  return new Command('show')
    .description('one scenario with all that is sealed: for those who will not respond to it')
    .argument('<scenario>', 'id of a scenario, see `simsup scenario list`')
    .option(
      '--variant <seed>',
      'draw this variant; without it, the first choice of each parameter',
      variantOption,
    )
    .action(async (id: string, options: { variant?: string }) => {
      const { scenarios } = await openShelf();
      const template = scenarios.get(id);
      const drawn = options.variant === undefined ? null : drawVariant(template, options.variant);
      const scenario = drawn?.scenario ?? template.sample;
      output.document({ scenario, variant: drawn && { seed: drawn.seed, values: drawn.values } });
      if (drawn) output.line(`# variant ${drawn.seed}: ${JSON.stringify(drawn.values)}`);
      output.line(stringify(scenario, { lineWidth: 100 }).trimEnd());
    });
}
