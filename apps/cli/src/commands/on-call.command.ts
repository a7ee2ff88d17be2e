import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup on-call now|agree|decline` */
export function onCallCommand(context: CommandContext): Command {
  return new Command('on-call')
    .description('who is on call, and whether practices may page them')
    .addCommand(nowCommand(context))
    .addCommand(consentCommand(context, 'agree', true))
    .addCommand(consentCommand(context, 'decline', false));
}

function nowCommand({ output }: CommandContext): Command {
  return new Command('now').description('who is on call in each team that has a rota').action(async () => {
    const answer = await (await needServer()).get('/api/on-call');
    for (const { team, person } of answer.onCall)
      output.line(`${team.id}  ${team.name}: ${person?.name ?? 'nobody'}`);
    if (answer.onCall.length === 0) output.line('No team has a rota.');
    output.document(answer);
  });
}

function consentCommand({ output }: CommandContext, name: string, agreed: boolean): Command {
  const what = agreed ? 'let practices page you' : 'have no practice page you';
  return new Command(name)
    .description(`${what} while you are on call for a team`)
    .argument('<team>', 'id of the team, see `simsup on-call now`')
    .action(async (team: string) => {
      const client = await needServer();
      await client.put('/api/teams/{id}/rota/consent', { ...byId(team), body: { agreed } });
      output.line(
        agreed ? 'Practices may page you while you are on call.' : 'No practice pages you any more.',
      );
      output.document({ team, agreed });
    });
}
