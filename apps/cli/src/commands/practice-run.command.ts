import path from 'node:path';
import { Command, Option } from 'commander';
import type { RunReport } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';
import { assertWritable } from '../files/assert-writable.js';
import { Interruption } from '../interruption.js';
import { tempoOption, variantOption } from '../options/request-option.js';
import { printReport } from '../practice-run/print-report.js';
import { PracticeRun, type RunRequest } from '../practice-run/run-practice.js';
import { withServer } from '../server/with-server.js';
import { configuration } from '../shelf.js';

interface Options {
  variant?: string;
  responder: 'scripted' | 'shell';
  tempo?: number;
  out?: string;
}

const AFTER = `
It schedules the practice for now, leases a sandbox, proves it healthy, injects, and shows the feed. When service
was well for the scenario's hold time it ends by itself and removes its sandbox. timeline.json, impact.json,
postmortem.md, postmortem.html and the terminal's recording are written to --out.

  --responder scripted   types the scenario's first fix into a real terminal (you see everything)
  --responder shell      gives you that terminal once the stack's alarm goes off (you see what a responder sees);
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
    .option('--tempo <n>', 'divide all timers of the stack by this', tempoOption)
    .option('--out <dir>', 'folder for the artifacts (default: var/runs/<scenario>-<time>)')
    .addHelpText('after', AFTER)
    .action(async (scenario: string, options: Options) => {
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
  return report.state === 'closed' && report.verdict.restored === true;
}

function whyNot({ state, abortReason }: RunReport): string {
  if (state === 'aborted') return `The practice was aborted: ${abortReason ?? 'no reason was given'}`;
  return 'The practice ended before service was restored.';
}

function defaultOut(stateDir: string, scenario: string): string {
  const time = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  return path.join(stateDir, 'runs', `${scenario.replace('/', '-')}-${time}`);
}
