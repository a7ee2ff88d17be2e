import type { CommanderError } from 'commander';
import { AppError } from '#kernel';

/** What the parser of the command line refuses, in the form of every other error. */
export function usageError(refused: CommanderError): AppError {
  const where = refused.code === 'commander.help' ? 'Say which command' : sentenceOf(refused.message);
  return new AppError('input.invalid', `${where}: see \`simsup --help\`.`, { cause: refused });
}

/** "error: unknown option '--x'\n(Did you mean --y?)" becomes "Unknown option '--x' (did you mean --y?)". */
function sentenceOf(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\s*\n\(D/, ' (d')
    .replaceAll(/\s+/g, ' ');
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/\.$/, '');
}
