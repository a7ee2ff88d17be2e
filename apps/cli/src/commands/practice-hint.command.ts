import { Command } from 'commander';
import { byId } from '#api-client';
import type { HintRequest } from '#contracts';
import { AppError } from '#kernel';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

interface Options {
  pointer?: string;
  question?: string;
  text?: string;
}

const AFTER = `
Without an option the next hint of the scenario is given. An instigator may give one in own words: a pointer to something
that exists or, once responders have said that they are stumped, a question. Neither may hold a sealed term.

  simsup practice hint abcdefghijkl --pointer "man:ss(8)" --text "Shows who listens where"
  simsup practice hint abcdefghijkl --question "Who owns the socket?"`;

/** `simsup practice hint ID` */
export function practiceHintCommand({ output }: CommandContext): Command {
  return new Command('hint')
    .description('give responders a hint')
    .argument('<id>', 'id of the practice')
    .option('--pointer <ref>', 'guide:page, man:page(1), file:node:/path or source:path')
    .option('--text <text>', 'what is said with a pointer')
    .option('--question <text>', 'a question, for the stumped')
    .addHelpText('after', AFTER)
    .action(async (id: string, options: Options) => {
      const own = ownHint(options);
      const client = await needServer();
      const body: HintRequest = own ? { own } : {};
      const view = await client.post('/api/practices/{id}/hints', { ...byId(id), body });
      output.line('Given: it is in the feed of everybody.');
      output.document(view.hints);
    });
}

function ownHint({ pointer, question, text }: Options): HintRequest['own'] {
  if (pointer !== undefined && question !== undefined)
    throw new AppError(
      'input.invalid',
      'A hint is a pointer or a question: leave --pointer or --question out.',
    );
  if (question !== undefined) return { kind: 'question', text: question };
  if (pointer === undefined && text === undefined) return undefined;
  if (pointer !== undefined && text !== undefined) return { kind: 'pointer', ref: pointer, text };
  throw new AppError(
    'input.invalid',
    'A pointer needs both: --pointer says where to look, and --text what is there.',
  );
}
