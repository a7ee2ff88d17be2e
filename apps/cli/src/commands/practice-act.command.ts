import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

/** Something that is done to a practice with one request and no more words. */
export interface PracticeAct {
  name: string;
  description: string;
  /** Last part of its address. */
  path: 'acknowledge' | 'stumped' | 'revert';
  done: string;
}

export const STUMPED: PracticeAct = {
  name: 'stumped',
  description: 'say that you are stumped: from then on questions may be given as hints',
  path: 'stumped',
  done: 'Said: questions may be given now.',
};

/** `simsup practice stumped ID` and its like. */
export function practiceActCommand({ output }: CommandContext, act: PracticeAct): Command {
  return new Command(act.name)
    .description(act.description)
    .argument('<id>', 'id of the practice')
    .action(async (id: string) => {
      const client = await needServer();
      const view = await client.post(`/api/practices/{id}/${act.path}`, byId(id));
      output.line(act.done);
      output.document(view);
    });
}
