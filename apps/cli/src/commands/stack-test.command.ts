import { Command, InvalidArgumentError, Option } from 'commander';
import { CheckRun, loadChecks } from '#checks';
import { AppError, SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient, type Stack, toolsImage } from '#sandbox';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';
import { configuration } from '../installation.js';
import { Interruption } from '../interruption.js';
import { tempoOption } from '../options/request-option.js';
import { stackShelf } from '../shelf.js';
import { CheckPrinter } from '../stack-test/check-printer.js';
import { chooseChecks } from '../stack-test/choose-checks.js';
import { TestSandboxes } from '../stack-test/test-sandboxes.js';

/** Brisk enough for a run of all checks to be a coffee break, slow enough for two processors. */
const USUAL_TEMPO = 5;

interface Options {
  only?: string;
  quick?: true;
  tempo?: number;
  parallel: number;
  bail?: true;
}

const AFTER = `
It makes a sandbox of the stack, waits until its users are served and its probes are green, and runs the checks in
sandbox/<stack>/checks one after the other: each with its steps, its undo, and a wait for the stack to be steady
again. A check that leaves the stack sick has failed, and the rest goes on in a fresh sandbox. Times in checks are
divided by the tempo. Ctrl-C ends it and removes the sandbox. How to write checks: docs/check-a-stack.md

Exit status: 0 all checks passed, 1 one failed or could not be run, 2 the command or a check file is wrong.

Examples:
  simsup stack test builder                       all checks
  simsup stack test builder --quick               only those that break nothing, in half a minute
  simsup stack test builder --only sessionsrv/    those of an area
  simsup stack test builder --only expired --tempo 1 --bail`;

/** `simsup stack test ID` */
export function stackTestCommand({ output, exit }: CommandContext): Command {
  return new Command('test')
    .description("run a stack's own checks in a real sandbox")
    .argument('<stack>', 'id of a stack, see `simsup stack list`')
    .option('--only <pattern>', 'only checks whose <area>/<id> matches this regular expression')
    .option('--quick', 'only checks that are marked quick')
    .option('--tempo <n>', `divide all timers of the stack by this (default: ${USUAL_TEMPO})`, tempoOption)
    .option('--parallel <n>', 'sandboxes side by side, where memory allows', parallelOption, 1)
    .addOption(new Option('--keep-going', 'go on after a failure (the default)').conflicts('bail'))
    .option('--bail', 'begin no more checks after a failure')
    .addHelpText('after', AFTER)
    .action(async (id: string, options: Options) => {
      const stack = stackShelf().get(id);
      const tempo = options.tempo ?? Math.min(USUAL_TEMPO, stack.file.tempo.max);
      assertTempo(stack, tempo);
      const checks = chooseChecks(await loadChecks(stack), options);
      using interruption = new Interruption((line) => output.line(line));
      const { stateDir } = configuration().server;
      const client = await EngineClient.connect();
      const clock = new SystemClock();
      const engine = new DockerSandboxEngine({
        client,
        clock,
        stateDir,
        toolsImage: () => toolsImage(stackShelf()),
      });
      const sandboxes = new TestSandboxes({ engine, stack, tempo, stateDir });
      await sandboxes.removeLeft();
      const printer = new CheckPrinter(output, checks);
      printer.begin(stack.file.id, tempo);
      const run = new CheckRun(
        { engine, sandboxes, observer: printer, clock },
        { stack, checks, tempo, parallel: options.parallel, bail: options.bail ?? false },
      );
      const results = await run
        .run(interruption.signal)
        .catch((error: unknown) => {
          if (!interruption.signal.aborted) throw error;
          throw new AppError('command.interrupted', 'Interrupted: not all checks were run.');
        })
        .finally(() => sandboxes.leave());
      const failed = results.filter(({ ok }) => !ok).length;
      output.document({
        stack: id,
        tempo,
        ok: failed === 0,
        passed: results.length - failed,
        failed,
        results,
      });
      printer.end(results);
      if (failed > 0) exit(FAILED);
    });
}

function parallelOption(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 16) return count;
  throw new InvalidArgumentError('The number of sandboxes is a whole number from 1 to 16.');
}

function assertTempo({ file }: Stack, tempo: number): void {
  if (tempo <= file.tempo.max) return;
  const message = `The stack "${file.id}" runs at a tempo of ${file.tempo.max} at most: choose a lower --tempo.`;
  throw new AppError('input.invalid', message);
}
