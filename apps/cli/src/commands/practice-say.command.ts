import { Command, Option } from 'commander';
import { byId } from '#api-client';
import { MESSAGE_MARKS, type MessageMark, type Room, roomSchema } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

interface Options {
  room: Room;
  mark?: MessageMark;
  owner?: string;
}

const AFTER = `
Responders write in operations and status; instigators and observers write to the instigators. A mark may also be
typed as the first word:

  simsup practice say abcdefghijkl "finding: root owns the socket"
  simsup practice say abcdefghijkl --room status "Search is slow for everybody, we are on it"`;

/** `simsup practice say ID TEXT` */
export function practiceSayCommand({ output }: CommandContext): Command {
  return new Command('say')
    .description('write in a room of a practice')
    .argument('<id>', 'id of the practice')
    .argument('<text>', 'what you say')
    .addOption(new Option('--room <room>', 'where').choices(roomSchema.options).default('operations'))
    .addOption(new Option('--mark <mark>', 'what it is').choices(MESSAGE_MARKS))
    .option('--owner <name>', 'who takes care of a question')
    .addHelpText('after', AFTER)
    .action(async (id: string, text: string, { room, mark, owner }: Options) => {
      const message = { room, text, ...(mark && { mark }), ...(owner !== undefined && { owner }) };
      const client = await needServer();
      await client.post('/api/practices/{id}/messages', { ...byId(id), body: message });
      output.line(`Written in ${room}.`);
      output.document(message);
    });
}
