import { Command, Option } from 'commander';
import { byId } from '#api-client';
import { type SignUpRole, signUpRoleSchema } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { printRoster } from '../roster/print-roster.js';
import { needServer } from '../server/need-server.js';

const AFTER = `
Responders are paged and restore service; instigators know what breaks, and cannot respond to it afterwards; observers
watch. When all places are taken you wait for one, and move up by yourself.`;

/** `simsup practice join ID` */
export function practiceJoinCommand({ output }: CommandContext): Command {
  return new Command('join')
    .description('sign up for a practice that was announced')
    .argument('<id>', 'id of the practice')
    .addOption(
      new Option('--role <role>', 'your part in it').choices(signUpRoleSchema.options).default('responder'),
    )
    .addHelpText('after', AFTER)
    .action(async (id: string, { role }: { role: SignUpRole }) => {
      const client = await needServer();
      printRoster(await client.post('/api/practices/{id}/roster', { ...byId(id), body: { role } }), output);
    });
}
