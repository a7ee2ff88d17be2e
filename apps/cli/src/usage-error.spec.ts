import { CommanderError } from 'commander';
import { usageError } from './usage-error.js';

describe('wrong use of the command line', () => {
  it('is one sentence that says where to read on', () => {
    const error = usageError(
      new CommanderError(1, 'commander.unknownOption', "error: unknown option '--nope'"),
    );
    expect(error.code).toBe('input.invalid');
    expect(error.message).toBe("Unknown option '--nope': see `simsup --help`.");
  });

  it('keeps what was probably meant, on the same line', () => {
    const said = "error: unknown command 'lst'\n(Did you mean list?)";
    expect(usageError(new CommanderError(1, 'commander.unknownCommand', said)).message).toBe(
      "Unknown command 'lst' (did you mean list?): see `simsup --help`.",
    );
  });

  it('asks for a command when there is none', () => {
    expect(usageError(new CommanderError(1, 'commander.help', '(outputHelp)')).message).toBe(
      'Say which command: see `simsup --help`.',
    );
  });
});
