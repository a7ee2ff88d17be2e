import Table from 'cli-table3';
import { Command } from 'commander';
import type { PrerequisiteView } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup prerequisites` */
export function prerequisitesCommand({ output }: CommandContext): Command {
  return new Command('prerequisites')
    .description('what you need before you respond in a group, and what of it you have')
    .action(async () => {
      const client = await needServer();
      const answer = await client.get<{ prerequisites: PrerequisiteView[] }>('/api/prerequisites');
      const table = new Table({
        head: ['what', 'where', 'how it is shown', 'you'],
        style: { head: [], border: [] },
      });
      for (const { title, stack, kind, metAt } of answer.prerequisites)
        table.push([
          title,
          stack ?? 'everywhere',
          kind === 'attested' ? 'you say so' : 'opening the guide',
          metAt ? 'have it' : 'lack it',
        ]);
      output.line(answer.prerequisites.length === 0 ? 'Nothing is needed.' : table.toString());
      output.document(answer);
    });
}
