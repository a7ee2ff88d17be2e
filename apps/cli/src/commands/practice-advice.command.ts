import { Command } from 'commander';
import type { HintAdvice } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** `simsup practice advice ID` */
export function practiceAdviceCommand({ output }: CommandContext): Command {
  return new Command('advice')
    .description('whether a hint would help now or disturb (for instigators)')
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      const advice = await client.get<HintAdvice>(`/api/practices/${encodeURIComponent(id)}/advice`);
      output.line(`${advice.advice}: ${advice.reason}`);
      output.document(advice);
    });
}
