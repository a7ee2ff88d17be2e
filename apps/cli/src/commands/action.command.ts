import { Command } from 'commander';
import { byId } from '#api-client';
import { type ActionItem, everyPage } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup action list|done|retest` */
export function actionCommand(context: CommandContext): Command {
  return new Command('action')
    .description('what practices showed must be done')
    .addCommand(listCommand(context))
    .addCommand(changeCommand(context, 'done', 'say that an item is done'))
    .addCommand(
      changeCommand(context, 'retest', 'play the same scenario again with a script, to test an item'),
    );
}

function listCommand({ output }: CommandContext): Command {
  return new Command('list')
    .description('action items, those due first before the others')
    .option('--all', 'those that are done too')
    .action(async ({ all }: { all?: boolean }) => {
      const client = await needServer();
      const actions = await everyPage<'actions', ActionItem>('actions', (page) =>
        client.get('/api/actions', { params: { query: { ...page, ...(!all && { open: 'true' }) } } }),
      );
      for (const item of actions) output.line(inWords(item));
      if (actions.length === 0) output.line('Nothing is open.');
      output.document({ actions });
    });
}

function changeCommand({ output }: CommandContext, name: 'done' | 'retest', description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<id>', 'id of the item, see `simsup action list`')
    .action(async (id: string) => {
      const client = await needServer();
      const item = await client.post(`/api/actions/{id}/${name}`, { ...byId(id), body: {} });
      output.line(inWords(item));
      output.document(item);
    });
}

function inWords({ id, dueOn, owner, what, doneAt, retestId }: ActionItem): string {
  const standing = doneAt === null ? `due ${dueOn}` : 'done';
  return `${id}  ${standing}  ${owner}  ${what}${retestId === null ? '' : `  tested in ${retestId}`}`;
}
