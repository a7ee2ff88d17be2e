import { Command } from 'commander';
import { byId } from '#api-client';
import type { RosterLimit } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { printRoster } from '../roster/print-roster.js';
import { rangeOption } from '../roster/range-option.js';
import { needServer } from '../server/need-server.js';

interface Options {
  instigators?: RosterLimit;
  responders?: RosterLimit;
  reason: string;
}

const AFTER = `
What is left out stays as it is. Nobody who takes part loses their place; who waits moves up where there is one.

  simsup practice limits abcdefghijkl --responders 2-6 --reason "only two of us are here this week"`;

/** `simsup practice limits ID` */
export function practiceLimitsCommand({ output }: CommandContext): Command {
  return new Command('limits')
    .description('override how many take part in a practice that you instigate, on record')
    .argument('<id>', 'id of the practice')
    .option('--instigators <range>', 'the least and the most, usually 1-3', rangeOption)
    .option('--responders <range>', 'the least and the most, usually 3-6', rangeOption)
    .requiredOption('--reason <text>', 'why; everybody reads it')
    .addHelpText('after', AFTER)
    .action(async (id: string, { reason, ...given }: Options) => {
      const client = await needServer();
      const { limits } = await client.get('/api/practices/{id}/roster', byId(id));
      const request = { ...byId(id), body: { ...limits, ...given, reason } };
      printRoster(await client.put('/api/practices/{id}/roster/limits', request), output);
    });
}
