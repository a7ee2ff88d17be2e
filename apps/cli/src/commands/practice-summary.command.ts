import { Command } from 'commander';
import { byId } from '#api-client';
import { summaryInWords } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice summary ID` */
export function practiceSummaryCommand({ output }: CommandContext): Command {
  return new Command('summary')
    .description('how the incident of a practice stands: symptoms, what is confirmed, data, open questions')
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      const summary = await client.get('/api/practices/{id}/summary', byId(id));
      output.line(summaryInWords(summary));
      output.document(summary);
    });
}
