import { Command } from 'commander';
import { byId } from '#api-client';
import type { DeclareOverRequest } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

const AFTER = `
What you declare is compared with the evidence afterwards: see \`simsup practice assess\` when it is over.

  simsup practice declare-over abcdefghijkl --cause "the lock was never given back"`;

/** `simsup practice declare-over ID` */
export function practiceDeclareOverCommand({ output }: CommandContext): Command {
  return new Command('declare-over')
    .description('say that the incident is over: the practice is wound up')
    .argument('<id>', 'id of the practice')
    .option('--cause <text>', 'the cause in your words')
    .option('--anyway', 'also although service does not count as restored')
    .addHelpText('after', AFTER)
    .action(async (id: string, { cause, anyway = false }: Partial<DeclareOverRequest>) => {
      const client = await needServer();
      const body = { anyway, ...(cause !== undefined && { cause }) };
      output.document(await client.post('/api/practices/{id}/declare-over', { ...byId(id), body }));
      output.line('It is declared over, and is being wound up.');
    });
}
