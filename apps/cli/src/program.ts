import { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { COMMANDS, type CommandGroup } from './command-tree.js';
import { Output } from './output/output.js';

const ABOUT = `Incident-response practice on real, broken replicas of production stacks.

Every command takes --json, which prints one JSON document on standard output and nothing else.
Exit status: 0 all is well, 1 the thing failed, 2 the command was used wrongly.`;

const EXAMPLES = `
Examples:
  simsup doctor                                      can this machine run practices?
  simsup scenario list                               what can be practised
  simsup practice run builder/core-locked            a whole practice, played by a script
  simsup practice run builder/core-locked --responder shell
                                                     the same, and you are on call
  simsup stack test builder                          does the replica do what it should?`;

/** The command line, as much of it as the words ask for. */
export function buildProgram(json: boolean): { run(argv: string[]): Promise<number> } {
  let status = 0;
  const context: CommandContext = {
    output: new Output(json),
    exit: (value) => {
      status = value;
    },
  };
  return {
    run: async (argv) => {
      const program = await programFor(argv, context);
      await program.parseAsync(argv);
      return status;
    },
  };
}

async function programFor(argv: readonly string[], context: CommandContext): Promise<Command> {
  const program = new Command('simsup')
    .description(ABOUT)
    .option('--json', 'print one JSON document and nothing else')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    // Refusals are told like every other error, see usageError.
    .configureOutput({ outputError: () => undefined });
  const [first = '', second = ''] = commandWords(argv);
  for (const [word, entry] of Object.entries(COMMANDS)) {
    if (typeof entry === 'function') {
      if (word === first || !COMMANDS[first]) program.addCommand((await entry())(context));
      continue;
    }
    const group = program.command(word).description(entry.about);
    if (word === first) await fill(group, entry, second, context);
  }
  inherit(program);
  return program;
}

/** With the one command that is meant, or with all where it is the group's help, or a mistake, that must be told. */
async function fill(group: Command, { commands }: CommandGroup, word: string, context: CommandContext) {
  const meant = commands[word];
  const loads = meant ? [meant] : Object.values(commands);
  for (const make of await Promise.all(loads.map((load) => load()))) group.addCommand(make(context));
}

/** The words that name a command: `simsup help practice list` shows all of `practice`. */
function commandWords(argv: readonly string[]): string[] {
  const words = argv.slice(2).filter((word) => !word.startsWith('-'));
  return words[0] === 'help' ? words.slice(1, 2) : words;
}

/** Sub-commands made apart do not inherit the way in which errors are reported. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command).option('--json', 'print one JSON document and nothing else');
    inherit(child as Command);
  }
}
