import Table from 'cli-table3';
import { Command } from 'commander';
import { byId } from '#api-client';
import type { PrerequisiteView } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

interface Answer {
  prerequisites: PrerequisiteView[];
}

const SHOWN: Record<PrerequisiteView['kind'], string> = {
  attested: 'you say so',
  guide: 'opening the guide',
  nodes: 'logging in to each node on a visit',
  searches: 'running each saved search on a visit',
};

/** `simsup prerequisites`, `simsup prerequisites attest ID` */
export function prerequisitesCommand(context: CommandContext): Command {
  const { output } = context;
  return new Command('prerequisites')
    .description('what you need before you respond in a group, and what of it you have')
    .action(async () => {
      const client = await needServer();
      tell(output, await client.get('/api/prerequisites'));
    })
    .addCommand(attestCommand(context));
}

function attestCommand({ output }: CommandContext): Command {
  return new Command('attest')
    .description('say that you have something; what is checked cannot be said, see `simsup visit`')
    .argument('<id>', 'id of the prerequisite, see `simsup prerequisites`')
    .option('--take-back', 'say that you no longer have it')
    .action(async (id: string, { takeBack }: { takeBack?: boolean }) => {
      const client = await needServer();
      const path = '/api/prerequisites/{id}/attestation';
      tell(output, takeBack ? await client.delete(path, byId(id)) : await client.put(path, byId(id)));
    });
}

function tell(output: CommandContext['output'], answer: Answer): void {
  const table = new Table({
    head: ['id', 'what', 'where', 'how it is shown', 'you'],
    style: { head: [], border: [] },
  });
  for (const { id, title, stack, kind, metAt, left } of answer.prerequisites)
    table.push([id, title, stack ?? 'everywhere', SHOWN[kind], metAt ? 'have it' : lack(left)]);
  output.line(answer.prerequisites.length === 0 ? 'Nothing is needed.' : table.toString());
  output.document(answer);
}

function lack(left: string[]): string {
  return left.length === 0 ? 'lack it' : `lack it: ${left.length} left`;
}
