import { Command } from 'commander';
import type { OwnVisit, StackChecks, VisitView } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

const AFTER = `
Shells, logs and guide are opened in the web app, under "Look around a stack". It ends by itself after an hour.

  simsup visit start builder`;

/** `simsup visit start|show|end` */
export function visitCommand(context: CommandContext): Command {
  return new Command('visit')
    .description('look around in a healthy sandbox, where nothing is broken; what you do there is ticked')
    .addHelpText('after', AFTER)
    .addCommand(startCommand(context))
    .addCommand(showCommand(context))
    .addCommand(endCommand(context));
}

function startCommand(context: CommandContext): Command {
  return new Command('start')
    .description('ask for a sandbox of a stack')
    .argument('<stack>', 'id of the stack, see `simsup stack list`')
    .action(async (stack: string) => {
      const client = await needServer();
      tell(context, await client.post('/api/visits', { body: { stack } }));
    });
}

function showCommand(context: CommandContext): Command {
  return new Command('show')
    .description('your visit, and what you have done of what the stack asks')
    .action(async () => {
      const client = await needServer();
      tell(context, await client.get('/api/visits/mine'));
    });
}

function endCommand(context: CommandContext): Command {
  return new Command('end').description('end your visit before its time').action(async () => {
    const client = await needServer();
    tell(context, await client.delete('/api/visits/mine'));
  });
}

function tell({ output }: CommandContext, answer: OwnVisit): void {
  output.document(answer);
  if (!answer.visit) {
    output.line('You have not looked around yet.');
    return;
  }
  output.line(standing(answer.visit));
  for (const line of checkLines(answer.visit.checks)) output.line(line);
}

function standing({ title, state, endsAt, trouble }: VisitView): string {
  if (state === 'preparing') return `${title}: the sandbox is being made ready.`;
  if (state === 'open') return `${title}: open until ${endsAt}. See "Look around a stack" in the web app.`;
  return trouble === null
    ? `${title}: the visit is over.`
    : `${title}: it could not be made ready: ${trouble}`;
}

/** What somebody has shown on a stack, a line each. */
export function checkLines({ nodes, searches, guide }: StackChecks): string[] {
  const line = (doneAt: string | null, what: string): string => `${doneAt === null ? '[ ]' : '[x]'} ${what}`;
  return [
    ...nodes.map(({ name, doneAt }) => line(doneAt, `log in to ${name}`)),
    ...searches.map(({ name, doneAt }) => line(doneAt, `run the search "${name}"`)),
    ...(guide ? [line(guide.doneAt, 'open the guide')] : []),
  ];
}
