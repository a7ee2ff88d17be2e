import { Command, Option } from 'commander';
import { byId } from '#api-client';
import type { ActionItem } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { type PageOptions, readList, tellOfMore, withPageOptions } from '../options/page-options.js';
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

interface ListOptions extends PageOptions {
  state: 'open' | 'done' | 'any';
  overdue?: boolean;
  mine?: boolean;
  practice?: string;
}

function listCommand({ output }: CommandContext): Command {
  return withPageOptions(new Command('list'))
    .description('action items, those due first before the others')
    .addOption(
      new Option('--state <state>', 'open ones, done ones, or both')
        .choices(['open', 'done', 'any'])
        .default('open'),
    )
    .option('--overdue', 'those that are not done although their day is over')
    .option('--mine', 'those that you own')
    .option('--practice <id>', 'of one practice only')
    .action(async (options: ListOptions) => {
      const client = await needServer();
      const query = queryOf(options);
      const page = await readList<'actions', ActionItem>('actions', options, (asked) =>
        client.get('/api/actions', { params: { query: { ...query, ...asked } } }),
      );
      for (const item of page.actions) output.line(inWords(item));
      if (page.actions.length === 0) output.line('There is no such action item.');
      output.document(page);
      tellOfMore(output, page);
    });
}

function queryOf({ state, overdue, mine, practice }: ListOptions) {
  return {
    ...(state !== 'any' && { open: state === 'open' ? ('true' as const) : ('false' as const) }),
    ...(overdue && { overdue: 'true' as const }),
    ...(mine && { mine: 'true' as const }),
    ...(practice !== undefined && { practice }),
  };
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
