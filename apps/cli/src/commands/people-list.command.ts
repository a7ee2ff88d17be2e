import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { type OrgRole, orgRoleSchema, type PersonView } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { type PageOptions, readList, tellOfMore, withPageOptions } from '../options/page-options.js';
import { needServer } from '../server/need-server.js';

interface Options extends PageOptions {
  text?: string;
  role?: OrgRole;
  access?: 'yes' | 'no';
}

/** `simsup people list` */
export function peopleListCommand({ output }: CommandContext): Command {
  return withPageOptions(new Command('list'))
    .description('the people of the organisation, by name')
    .option('--text <text>', 'whose name or address holds this, in any case')
    .addOption(new Option('--role <role>', 'who have a role').choices(orgRoleSchema.options))
    .addOption(new Option('--access <answer>', 'who may come in, or may not').choices(['yes', 'no']))
    .action(async ({ text, role, access, ...wanted }: Options) => {
      const client = await needServer();
      const query = {
        ...(text !== undefined && { text }),
        ...(role && { role }),
        ...(access && { disabled: access === 'no' ? ('true' as const) : ('false' as const) }),
      };
      const page = await readList<'people', PersonView>('people', wanted, (asked) =>
        client.get('/api/people', { params: { query: { ...query, ...asked } } }),
      );
      output.document(page);
      output.line(page.people.length === 0 ? 'There is nobody like that.' : tableOf(page.people));
      tellOfMore(output, page);
    });
}

function tableOf(people: readonly PersonView[]): string {
  const table = new Table({ head: ['id', 'name', 'address', 'role'], style: { head: [], border: [] } });
  for (const { id, name, email, role, disabled } of people)
    table.push([id, name, email ?? '', disabled ? 'no access' : role]);
  return table.toString();
}
