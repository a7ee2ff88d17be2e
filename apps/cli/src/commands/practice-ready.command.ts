import Table from 'cli-table3';
import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice ready ID` */
export function practiceReadyCommand({ output }: CommandContext): Command {
  return new Command('ready')
    .description('who is prepared to respond in a practice that you instigate, and who lacks what')
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      const answer = await client.get('/api/practices/{id}/readiness', byId(id));
      const table = new Table({ head: ['who', 'part', 'lacks'], style: { head: [], border: [] } });
      for (const { name, role, lacks } of answer.people)
        table.push([name, role ?? '', lacks.length === 0 ? 'nothing: is ready' : lacks.join('\n')]);
      output.line(table.toString());
      output.document(answer);
    });
}
