import { Command } from 'commander';
import { byId } from '#api-client';
import { AppError } from '#kernel';
import type { CommandContext } from '../command-context.js';
import { printRoster } from '../roster/print-roster.js';
import { type ApiClient } from '../server/api-client.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice coordinate ID` */
export function practiceCoordinateCommand({ output }: CommandContext): Command {
  return new Command('coordinate')
    .description('say who coordinates the responders of a practice under way; everybody is told')
    .argument('<id>', 'id of the practice')
    .option('--to <name>', 'a responder (default: you)')
    .action(async (id: string, { to }: { to?: string }) => {
      const client = await needServer();
      const personId = to === undefined ? (await client.get('/api/me')).id : await idOf(client, id, to);
      const request = { ...byId(id), body: { personId } };
      printRoster(await client.post('/api/practices/{id}/coordinator', request), output);
    });
}

async function idOf(client: ApiClient, practiceId: string, name: string): Promise<string> {
  const { entries } = await client.get('/api/practices/{id}/roster', byId(practiceId));
  const found = entries.filter((entry) => entry.name === name && entry.place === null);
  if (found.length === 1 && found[0]) return found[0].personId;
  const names = entries.map((entry) => entry.name).join(', ');
  throw new AppError(
    'input.invalid',
    `Nobody or more than one is called "${name}" here. There are ${names}.`,
  );
}
