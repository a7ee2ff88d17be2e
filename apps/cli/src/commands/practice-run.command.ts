import path from 'node:path';
import { Command, Option } from 'commander';
import { promiseInWords, type RunReport } from '#contracts';
import { AppError } from '#kernel';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';
import { assertWritable } from '../files/assert-writable.js';
import { configuration } from '../installation.js';
import { Interruption } from '../interruption.js';
import { tempoOption, variantOption } from '../options/request-option.js';
import { printReport } from '../practice-run/print-report.js';
import { PracticeRun, type RunRequest } from '../practice-run/run-practice.js';
import { withServer } from '../server/with-server.js';

interface Options {
  variant?: string;
  responder: 'scripted' | 'shell';
  tempo?: number;
  attempt?: string;
  out?: string;
}

const AFTER = `
It schedules the practice for now, leases a sandbox, proves it healthy, injects, and shows the feed. When service
was well for the scenario's hold time it ends by itself and removes its sandbox. timeline.json, impact.json,
postmortem.md, postmortem.html and the terminal's recording are written to --out.

It ends with 0 when service was restored; with --attempt, when that attempt led to what the scenario says: a fix to
a clean fix, a workaround to a workaround, a decoy to nothing, relief or harm. Else it ends with 1.

  --responder scripted   types the scenario's first fix, or the fix or decoy of --attempt, into a real terminal
                         (you see everything)
  --responder shell      gives you that terminal once the page comes (you see what a responder sees);
                         "exit" gives up

Uses the server started by \`npm start\` if one runs, else one of its own that ends with the command.`;

/** `simsup practice run ID` */
export function practiceRunCommand({ output, exit }: CommandContext): Command {
  return new Command('run')
    .description('play a whole practice without a browser')
    .argument('<scenario>', 'id of a scenario, see `simsup scenario list`')
    .option('--variant <seed>', 'seed of the variant; the same seed gives the same variant', variantOption)
    .addOption(
      new Option('--responder <who>', 'who fixes it').choices(['scripted', 'shell']).default('scripted'),
    )
    .option('--attempt <name>', 'fix or decoy that is played (default: the first fix)')
    .option('--tempo <n>', 'divide all timers of the stack by this', tempoOption)
    .option('--out <dir>', 'folder for the artifacts (default: var/runs/<scenario>-<time>)')
    .addHelpText('after', AFTER)
    .action(async (scenario: string, options: Options) => {
      assertScripted(options);
      const config = configuration();
      const out = options.out ?? defaultOut(config.server.stateDir, scenario);
      await assertWritable(out, options.out === undefined ? 'SIMSUP_STATE_DIR' : '--out');
      using interruption = new Interruption((line) => output.line(line));
      const request: RunRequest = { ...options, scenario, out };
      const report = await withServer(
        config,
        (line) => output.line(line),
        (client, lost) => new PracticeRun(client, output, request).run({ stop: interruption.signal, lost }),
      );
      output.document(report);
      printReport(report, output);
      if (succeeded(report)) return;
      output.warn(whyNot(report));
      exit(FAILED);
    });
}

function succeeded(report: RunReport): boolean {
  if (report.state !== 'closed') return false;
  return report.attempt ? report.attempt.kept : report.verdict.restored === true;
}

function assertScripted({ attempt, responder }: Options): void {
  if (attempt === undefined || responder === 'scripted') return;
  const message = 'With --responder shell you are the responder: leave --attempt out, or --responder.';
  throw new AppError('input.invalid', message);
}

function whyNot({ state, abortReason, attempt }: RunReport): string {
  if (state === 'aborted') return `The practice was aborted: ${abortReason ?? 'no reason was given'}`;
  if (attempt)
    return `The attempt ${attempt.name} was ${promiseInWords(attempt.promises)}, and that is not what came of it.`;
  return 'The practice ended before service was restored.';
}

function defaultOut(stateDir: string, scenario: string): string {
  const time = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  return path.join(stateDir, 'runs', `${scenario.replace('/', '-')}-${time}`);
}
