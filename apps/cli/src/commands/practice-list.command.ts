import Table from 'cli-table3';
import { Command, Option } from 'commander';
import {
  type PracticeRole,
  type PracticeState,
  type PracticeSummary,
  practiceRoleSchema,
  practiceStateSchema,
} from '#contracts';
import type { CommandContext } from '../command-context.js';
import { type PageOptions, readList, tellOfMore, withPageOptions } from '../options/page-options.js';
import { needServer } from '../server/need-server.js';

interface Options extends PageOptions {
  state?: PracticeState[];
  over?: boolean;
  open?: boolean;
  mine?: boolean;
  role?: PracticeRole;
  stack?: string;
  scenario?: string;
  from?: string;
  to?: string;
}

/** `simsup practice list` */
export function practiceListCommand({ output }: CommandContext): Command {
  return withPageOptions(new Command('list'))
    .description('practices, the latest start first')
    .addOption(
      new Option('--state <state...>', 'in one of these states').choices(practiceStateSchema.options),
    )
    .addOption(new Option('--over', 'those that are over').conflicts('open'))
    .option('--open', 'those that are to come or going on')
    .option('--mine', 'those in which you take part')
    .addOption(
      new Option('--role <role>', 'those in which you have this role').choices(practiceRoleSchema.options),
    )
    .option('--stack <id>', 'those on a stack')
    .option('--scenario <id>', 'those that play a scenario, as far as you may know what they play')
    .option('--from <instant>', 'those that begin then or later, such as 2026-11-23T10:00:00Z')
    .option('--to <instant>', 'those that begin before')
    .action(async (options: Options) => {
      const client = await needServer();
      const query = queryOf(options);
      const page = await readList<'practices', PracticeSummary>('practices', options, (asked) =>
        client.get('/api/practices', { params: { query: { ...query, ...asked } } }),
      );
      output.document(page);
      output.line(page.practices.length === 0 ? 'There is no such practice.' : tableOf(page.practices));
      tellOfMore(output, page);
    });
}

function queryOf({ state, over, open, mine, role, stack, scenario, from, to }: Options) {
  return {
    ...(state && { state }),
    ...((over || open) && { over: over ? ('true' as const) : ('false' as const) }),
    ...(mine && { mine: 'true' as const }),
    ...(role && { role }),
    ...(stack !== undefined && { stack }),
    ...(scenario !== undefined && { scenario }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function tableOf(practices: readonly PracticeSummary[]): string {
  const head = ['id', 'start', 'state', 'you', 'what'];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const { id, startsAt, state, myRole, title, scenario } of practices)
    table.push([id, startsAt, state, myRole ?? '', scenario ?? title]);
  return table.toString();
}
