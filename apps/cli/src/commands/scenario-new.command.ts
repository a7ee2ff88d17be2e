import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { FaultCatalogue, type FaultKind } from '#faults';
import { AppError } from '#kernel';
import { newScenario } from '#scenarios';
import { DiskStackLookup } from '../adapters/disk-stack-lookup.js';
import type { CommandContext } from '../command-context.js';
import { configuration } from '../installation.js';
import { askForScenario } from '../scenario-new/ask-for-scenario.js';
import { type Given, readRequest } from '../scenario-new/read-request.js';
import { stackShelf } from '../shelf.js';

const AFTER = `
Asks for what is not given, when there is a terminal to ask on. What is yours to fill in is marked in the file, and
\`simsup scenario lint FILE\` lists it.

Examples:
  simsup scenario new
  simsup scenario new builder/var-only --fault file.chown --node live-builder-api-0
  simsup scenario new builder/nothing-wrong --false-alarm`;

/** `simsup scenario new [ID]` */
export function scenarioNewCommand({ output }: CommandContext): Command {
  return new Command('new')
    .description('begin a scenario file with everything in its place')
    .argument('[scenario]', 'id: stack, slash, name, for example builder/var-only')
    .option('--fault <name>', 'what breaks, see `simsup fault list`')
    .option('--false-alarm', 'nothing breaks')
    .option('--node <name>', 'node that it happens on')
    .option('--out <file>', 'where to write it (default: its place among the scenarios)')
    .addHelpText('after', AFTER)
    .action(async (id: string | undefined, options: Omit<Given, 'id'> & { out?: string }) => {
      const stacks = new DiskStackLookup(stackShelf());
      const faults = new FaultCatalogue();
      const given: Given = { ...options, id };
      const asks = !output.json && process.stdin.isTTY === true && process.stdout.isTTY === true;
      const answered = asks ? await askForScenario(given, faults.list(), await stacks.ids()) : given;
      const request = await readRequest(answered, stacks);
      const fault = answered.fault === undefined ? undefined : (faults.get(answered.fault) as FaultKind);
      const file = options.out ?? path.join(configuration().sandbox.scenariosDir, `${request.id}.yaml`);
      await writeNew(file, newScenario({ ...request, fault }));
      output.document({ scenario: request.id, file });
      output.line(`Wrote ${file}. What is left to do: simsup scenario lint ${file}`);
    });
}

/** Never over something that is there. */
async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'EEXIST' ? 'is there already: choose another name, or --out.' : 'cannot be written.';
    throw new AppError('input.invalid', `${file} ${why}`, { cause });
  });
}
