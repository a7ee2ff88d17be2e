import { Command, Option } from 'commander';
import { type ChannelForm, channelFormSchema, type NoticeKind } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

interface Options {
  form: ChannelForm;
  address?: string;
  routingKey?: string;
  /** As they were typed: the server refuses what is none. */
  kind?: NoticeKind[];
}

/** `simsup channel add NAME` */
export function channelAddCommand({ output }: CommandContext): Command {
  return new Command('add')
    .description('add a chat, a webhook or a pager of the organisation')
    .argument('<name>', 'how lists call it')
    .addOption(
      new Option('--form <form>', 'what it speaks').choices(channelFormSchema.options).default('slack'),
    )
    .option('--address <url>', 'address of the webhook')
    .option('--routing-key <key>', 'integration key of a pager')
    .option('--kind <kinds...>', 'what it is told of; what is usual for its form without it')
    .action(async (name: string, { form, address, routingKey, kind }: Options) => {
      const request = {
        form,
        name,
        ...(address !== undefined && { address }),
        ...(routingKey !== undefined && { routingKey }),
        ...(kind && { kinds: kind }),
      };
      const client = await needServer();
      const created = await client.post('/api/channels', { body: request });
      output.document(created);
      output.line(`The channel ${name} is ${created.id}: try it with "simsup channel try ${created.id}".`);
      if (created.signingKey) output.line(`Key for its signatures, shown once: ${created.signingKey}`);
    });
}
